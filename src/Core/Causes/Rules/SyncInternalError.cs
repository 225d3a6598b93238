using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD itself could not carry the sync out: it could not reach the destination's settings, read the project, prepare the objects
/// or write its history. The application's own manifests are not the reason.
/// Found: the last operation begins with one of Argo CD's own faults (Failed to get destination cluster, failed to initialize sync
/// context, Failed to load application project, Failed to normalize target resources, failed to record sync to history,
/// SyncWaveHook failed, Invalid operation request).
/// Do: read the words and the application controller's log; when other applications have it too, it is the platform.
/// Confused with: cluster-unreachable (the comparison fails too) and sync-apply-failed (an object was refused).
/// </summary>
public sealed class SyncInternalError : OperationRule
{
    public override CauseDescription Description { get; } = new("sync-internal-error", "Argo CD could not carry the sync out", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 14);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        if (!state.HasEndedBadly() || OperationMessage.Of(state) is not { Frame: OperationFrame.Internal } message)
        {
            yield break;
        }

        yield return Description.Found($"Argo CD could not carry the sync of {facts.Application.Key.Name} out: {Words.Cap(message.Text, 300)}", Severity.Broken, Confidence.Proven, [state.Cite()])
                .With([SyncAgain.After(facts, "Let who runs Argo CD look at its application controller's log", "The sync applies what differs and deletes nothing; nothing of the application has to be changed.")])
                .Saying(state.Notes(facts)) with
        { Explained = [ExplainedText.Of(state)] };
    }
}
