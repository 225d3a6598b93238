using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>The last step: the operation is written onto the Application; Kubernetes, or a webhook, may refuse that.</summary>
internal sealed class StartsGate : IAutoSyncGate
{
    public Gate Judge(Facts facts) => !facts.IsDecided() ? GateQuestions.NotAsked(GateId.Starts)
        : SyncErrorText.Of(facts).FirstOrDefault(e => e.Kind == SyncErrorKind.Other) is { } refused
            ? new(GateId.Starts, GateState.Stops, $"Argo CD could not start the sync: {Words.Cap(refused.Reason, 300)}", new Evidence(Words.Cap(refused.Error.Text, 600), refused.Error.Source, refused.Error.At))
            : new(GateId.Starts, GateState.Passed, "nothing has refused it", facts.Seen("No SyncError of another kind", "status.conditions"));
}
