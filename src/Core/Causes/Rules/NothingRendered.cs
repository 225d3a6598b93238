using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The target is empty without any error: everything that lives waits for pruning. Argo CD does not call an empty directory a mistake.
/// Found: Argo CD compared, every resource that is no hook has no target, and there is no comparison error.
/// Do: look at the filter, the path and the commit that emptied it. Never prune before that.
/// Confused with: path-not-found (then Argo CD reports an error), and manifest-cache-stale (Git does select files).
/// </summary>
public sealed class NothingRendered : ICauseRule
{
    public CauseDescription Description { get; } = new("nothing-rendered", "Nothing is rendered", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (EmptyTarget.IsWhole(facts))
        {
            yield return Empty(facts);
        }

        var keys = facts.Application.Resources.Items.Where(r => !r.Hook).Select(r => r.Key).ToList();
        if (keys.Count == 0 || !EmptyTarget.IsEverythingPending(facts) || StaleTarget.Of(facts).Count == keys.Count)
        {
            yield break;
        }

        var stays = keys.Where(facts.IsProtected).ToList();
        var data = keys.Except(stays).Any(DataObjects.HoldsData);
        yield return Description.Found(
                $"{Where(facts)} renders nothing: {(keys.Count == 1 ? "its 1 live object waits" : $"all {keys.Count} live objects wait")} for pruning",
                data ? Severity.DataAtRisk : Severity.Broken, Confidence.Proven,
                [new Evidence($"{Words.Count(keys.Count, "resource")}, none with a target: {DataObjects.Names(keys)}.", "Argo CD status.resources", facts.Application.ReconciledAt), .. EmptyTarget.Files(facts)])
            .With(Remedies(facts, keys))
            .About(keys)
            .Saying(EmptyTarget.Stale(facts), PruneWords.Protected(stays)) with { Culprit = Culprits.OfAll(facts) };
    }

    private Cause Empty(Facts facts) =>
        Description.Found($"{Where(facts)} renders nothing, and nothing of it is live: Argo CD calls that Synced", Severity.Info, Confidence.Proven, EmptyTarget.Files(facts).ToEquatableList())
            .With([new Remedy("Look at the path and the filter: no file is taken.", "Nothing changes.", RemedySafety.Safe)]);

    private static string Where(Facts facts) =>
        Words.Names(facts.Application.Sources.Items.Select(s => $"{(s.Path.Length == 0 ? s.Chart ?? Words.Repository(s.RepoUrl) : s.Path)} at {s.EffectiveRevision}"), 3);

    private static IEnumerable<Remedy> Remedies(Facts facts, List<ResourceKey> keys)
    {
        foreach (var protection in Protection.Where(facts, keys))
        {
            yield return protection;
        }

        yield return new Remedy("Hard-refresh, and look at the filter X-ray of the tracked revision.", "A refresh itself changes nothing; with auto-sync on, a sync may follow.", RemedySafety.NeedsCare, Action: "hard-refresh");
        foreach (var remedy in facts.Sources.Items.Where(s => s.WaysOut.Count > 0).SelectMany(s => WaysOut.Of(facts, s)).Concat(PruneWarning.Of(facts)).Distinct())
        {
            yield return remedy;
        }
    }
}
