using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A hook of the sync (a Job, usually a migration) ran and failed, or an object of a sync wave was applied and became unhealthy, so
/// the sync ended there. After a PreSync hook nothing of the revision is applied; after a PostSync hook all of it is.
/// Found: a result of the last operation with hookPhase Failed or Error, in an operation that nobody terminated.
/// Do: read the log of its pods, correct it in Git, sync again: the hook then runs again.
/// Confused with: operation-terminated (the hook was stopped), hook-running (it has not ended) and the refusals, where it was never created.
/// </summary>
public sealed class HookFailed : OperationRule
{
    public override CauseDescription Description { get; } = new("hook-failed", "A hook or a wave of the sync failed", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 23);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        var failed = OperationMessage.Of(state).Frame == OperationFrame.Terminated || state.Phase == OperationPhase.Terminating
            ? [] : state.Failures().Where(r => r.Status != "SyncFailed").ToList();
        return failed.GroupBy(r => r.HookType).Select(g => Describe(facts, state, [.. g]));
    }

    private Cause Describe(Facts facts, OperationState state, List<ResourceResult> failed)
    {
        var names = Words.Names(failed.Select(r => Words.Cap(r.Key.ToString(), 120)), 4);
        var type = Words.Cap(failed[0].HookType, 30);
        var what = type.Length == 0 ? $"{names} {(failed.Count == 1 ? "was" : "were")} applied and did not become healthy" : $"The {type} hook {names} failed";
        var words = failed[0].Message.Length > 0 ? $": {Words.Cap(failed[0].Message, 300)}" : "";
        return Description.Found($"{what} in the sync of {facts.Application.Key.Name}{words}", Severity.Broken, Confidence.Proven, [.. failed.Take(6).Select(state.Cite), .. Hooks.Health(facts, failed[0].Key)])
                .With([Hooks.Look(failed[0].Key, names), SyncAgain.After(facts, $"Correct what {names} failed on", $"{(type.Length == 0 ? "The sync goes through its waves again" : "The hook runs again")}; a sync without prune deletes nothing.")])
                .About(failed.Where(r => r.HookType.Length == 0).Select(r => r.Key))
                .Saying([Applied(type), .. state.Notes(facts)]) with
        { Explained = [.. failed.Select(ExplainedText.Of)] };
    }

    private static string? Applied(string type) => type switch
    {
        "PreSync" => "Nothing of this revision was applied: the hook comes before it",
        "PostSync" => "The objects were applied before it",
        "" => "What comes in later waves was not applied",
        _ => null,
    };
}
