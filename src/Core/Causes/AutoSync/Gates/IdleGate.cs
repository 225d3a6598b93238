using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>Argo CD does one operation of an application at a time; one that waits for its retry runs.</summary>
internal sealed class IdleGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        var state = facts.Application.OperationState;
        if (!facts.IsOperationRunning())
        {
            return new(GateId.Idle, GateState.Passed, "no operation runs", facts.Seen(state is null ? "No operation so far" : $"The last operation is {state.Phase}", "status.operationState", state?.FinishedAt));
        }

        var since = state is { Phase: OperationPhase.Running or OperationPhase.Terminating, StartedAt: { } at } ? $", begun {Words.Age(facts.Now, at)}," : "";
        var what = state is { Phase: OperationPhase.Running, FinishedAt: not null } ? "waits for its next try" : state is { Phase: OperationPhase.Terminating } ? "is being terminated" : "runs";
        return new(GateId.Idle, GateState.Stops, $"an operation{since} {what}, and Argo CD does one at a time", facts.Seen($"The operation {what}: {Words.Cap(state?.Message ?? "", 300)}".TrimEnd(' ', ':'), "status.operationState", state?.StartedAt));
    }
}
