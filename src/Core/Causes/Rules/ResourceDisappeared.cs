using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD applied an object and waited for it, and it was gone: somebody or something deletes it while the sync runs.
/// Found: a result of the last sync, or its message: Resource … is missing, it might have been deleted.
/// Do: find out who deletes it: a time to live of a Job, a hook policy of a chart, another application's prune, a controller.
/// Confused with: resource-missing (it was deleted outside a sync, or never created).
/// </summary>
public sealed class ResourceDisappeared : RefusalRule
{
    private const string Start = "Resource ";
    private const string End = " is missing, it might have been deleted";

    public override CauseDescription Description { get; } = new("resource-disappeared", "Deleted while it was synced", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 9);

    protected override string? By(OperationState state, Refused refused) =>
        refused.Text.StartsWith(Start, StringComparison.Ordinal) && Excerpt.Between(refused.Text, Start, End) is { Length: > 0 } name ? Words.Cap(name, 160) : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var name = refused[0].Result is null ? Awaited.After(by, "")?.ToString() ?? by : refused[0].Name;
        return new RefusalWords(
            $"{name} was deleted while {facts.Application.Key.Name} was synced, so the sync waited for it in vain",
            [
                SyncAgain.Look("See who deletes it: the events of its namespace.", "Events", $"kubectl get events{Kubectl.In(refused[0].Result?.Key.Namespace ?? facts.Application.Destination.Namespace)} --sort-by=.lastTimestamp"),
                SyncAgain.After(facts, $"End what deletes {name} (a time to live, a hook policy, another application's prune)"),
            ]);
    }
}
