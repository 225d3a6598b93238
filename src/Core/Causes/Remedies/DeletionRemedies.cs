using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>What to do about objects that a finalizer holds.</summary>
internal static class DeletionRemedies
{
    public static IEnumerable<Remedy> Of(IReadOnlyList<PendingDeletion> pending)
    {
        var finalizers = pending.SelectMany(p => p.Finalizers.Items).Select(f => Words.Cap(f, 120)).Distinct().ToList();
        var what = finalizers.Count == 0 ? "the finalizers" : Words.Names(finalizers);
        yield return SyncAgain.Look($"Look at {pending[0].Key} and its events.", "Describe it", $"kubectl describe{Kubectl.Object(pending[0].Key)}");
        yield return new Remedy($"Repair the controller that takes {what} away: it may be gone, or lack a right.", $"It finishes the deletion: {Words.Names(pending.Select(p => Words.Cap(p.Key.ToString(), 120)))} and what is owned by it are gone then.", RemedySafety.NeedsCare);
        yield return Never(what, "the clean-up that it stands for never happens: volumes, users or backups stay behind, or are lost");
    }

    public static Remedy Never(string what, string effect) => new($"Do not take {what} away by hand before it is known what it does.", $"The object goes at once, and {effect}.", RemedySafety.Dangerous);
}
