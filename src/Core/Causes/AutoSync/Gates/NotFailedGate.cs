using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>A revision that failed, whoever synced it, is not tried again by itself; self-heal does not retry it either.</summary>
internal sealed class NotFailedGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        if (!facts.IsDecided())
        {
            return GateQuestions.NotAsked(GateId.NotFailed);
        }

        var application = facts.Application;
        var revision = string.Join(", ", application.Revisions.Items.Select(Words.Short));
        var state = application.OperationState;
        if (SyncErrorText.Of(facts).FirstOrDefault(e => e.Kind == SyncErrorKind.Failed && e.IsCurrent(application)) is { } said && !Attempt.IsOfCompared(application))
        {
            return new(GateId.NotFailed, GateState.Stops, $"the last sync of {revision} failed, and Argo CD does not try a revision twice by itself", new Evidence(Words.Cap(said.Error.Text, 600), said.Error.Source, said.Error.At));
        }

        var evidence = state is null ? facts.Seen("No operation so far", "status.operationState") : facts.Seen($"The last operation was of {string.Join(", ", state.Revisions.Items.Select(Words.Short))} and is {state.Phase}: {Words.Cap(state.Message, 300)}", "status.operationState", state.FinishedAt ?? state.StartedAt);
        return state is { Phase: OperationPhase.Failed or OperationPhase.Error } && Attempt.MayBeOfCompared(application)
            ? new(GateId.NotFailed, GateState.Unknown, "the last sync failed, of a revision that Argo CD counts as this one when the commits between touch none of the application's manifest-generate-paths", evidence)
            : state is { Phase: OperationPhase.Failed or OperationPhase.Error } && Attempt.IsOfCompared(application)
                ? new(GateId.NotFailed, GateState.Stops, $"the last sync of {revision} failed, and Argo CD does not try a revision twice by itself", evidence)
                : new(GateId.NotFailed, GateState.Passed, $"no sync of {revision} has failed", evidence);
    }
}
