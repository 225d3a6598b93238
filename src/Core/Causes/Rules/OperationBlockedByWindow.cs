using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A sync was started and a sync window of the project holds it: it begins by itself when the window allows it, perhaps at night.
/// Found: the running operation says: Sync operation blocked by sync window.
/// Do: wait, have the window changed, or terminate it when it must not begin later by itself.
/// Confused with: sync-window-closed (auto-sync does not even start one).
/// </summary>
public sealed class OperationBlockedByWindow : OperationRule
{
    public override CauseDescription Description { get; } = new("operation-blocked-by-window", "A sync window holds the sync", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 21);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        if (state.Phase != OperationPhase.Running || OperationMessage.Of(state) is not { Frame: OperationFrame.Window } message)
        {
            yield break;
        }

        var words = message.Reason.Length > 0 ? $": {Words.Cap(message.Reason, 200)}" : "";
        var windows = facts.Details.SyncWindows.ValueIfKnown is { } known ? known.Assigned.Items.Take(4).Select(w => new Evidence($"A {w.Kind} window: {Words.Cap(w.Schedule, 60)} for {Words.Cap(w.Duration, 20)}.", "Argo CD syncwindows", facts.Details.SyncWindows.At)) : [];
        yield return Description.Found($"A sync window of project {Words.Cap(facts.Application.Project, 120)} holds the sync of {facts.Application.Key.Name}{state.Since(facts)}{words}", Severity.Waiting, Confidence.Proven, [state.Cite(), .. windows])
                .With([new Remedy("Wait until the window allows it, or have the window changed.", "The sync then begins by itself.", RemedySafety.NeedsCare), Terminate.Of(facts, " when it must not begin by itself later")])
                .Saying(
                    state.Operation.Prune ? "It prunes: what waits for pruning is deleted when it begins" : null,
                    "Nothing is applied before the window allows it, and no other sync can begin meanwhile") with
        { Explained = [ExplainedText.Of(state)] };
    }
}
