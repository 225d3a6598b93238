using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Ends the running operation. A brake: what was applied so far stays, nothing more is.</summary>
public sealed class TerminateAction : IGuardedAction
{
    public ActionDescription Description { get; } = new("terminate", "Terminate", "sync", Role.Operator, Risk.Medium, IsBrake: true);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id)
    {
        var application = facts.Best!;
        return Preparation.Of(new(
            ask, Description, $"Terminate the operation of {application.Key.Name}", "Terminate",
            new ArgoCdWrite.Terminate(ask.Target, application.Project),
            new(id, ask, application.Uid, OperationStartedAt: application.OperationState?.StartedAt, PlannedAt: facts.Now),
            UndoSentence: "What was applied before it ended stays. A further sync goes on from there."));
    }

    public Verification Verify(ActionTrail trail, FreshApplication now) => now.Application switch
    {
        { OperationState: { } state } when IsAnother(trail, state) =>
            new(VerificationState.Succeeded, "The operation ended, and another one was started since."),
        { OperationState.Phase: OperationPhase.Running, PendingOperation: not null } => new(VerificationState.Running, "Argo CD has not ended the operation yet."),
        { OperationState.Phase: OperationPhase.Terminating } => new(VerificationState.Running, "Argo CD is ending the operation."),
        { PendingOperation: not null } => new(VerificationState.Running, "Argo CD has not ended the operation yet."),
        { OperationState: { } state } => new(VerificationState.Succeeded, $"The operation ended. Argo CD says: {state.Message}"),
        _ => new(VerificationState.Succeeded, "No operation is running."),
    };

    public Trace Trace(ActionTrail trail, FreshApplication now) =>
        now.Application is { PendingOperation: not null, OperationState.Phase: not OperationPhase.Terminating } && !(now.Application.OperationState is { } state && IsAnother(trail, state))
            ? Actions.Trace.NotFound
            : Actions.Trace.Found;

    // One that is tried again is begun anew and is the same: it has not ended.
    private static bool IsAnother(ActionTrail trail, OperationState state) => state.RetryCount == 0 && state.StartedAt > trail.OperationStartedAt;
}
