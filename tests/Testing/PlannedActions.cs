using DbDashboard.Core.Actions;

namespace DbDashboard.Testing;

/// <summary>Answers what the test says, when the test says so, and remembers everything that it was asked.</summary>
public sealed class PlannedActions : IActions
{
    private TaskCompletionSource<PlanAnswer> plan = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<ConfirmAnswer> press = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<ActionAsk> Asked { get; } = [];

    public List<(ActionId Id, Confirmed Confirmed)> Pressed { get; } = [];

    public List<ActionId> Cancelled { get; } = [];

    public void Plans(Plan next) => plan.TrySetResult(PlanAnswer.Of(next));

    public void Plans(ActionProblemKind kind, string sentence) => plan.TrySetResult(PlanAnswer.Not(kind, sentence));

    /// <summary>The next plans and presses wait for their answers again.</summary>
    public void Hold()
    {
        plan = new(TaskCreationOptions.RunContinuationsAsynchronously);
        press = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Answers(ActionRecord record) => press.TrySetResult(ConfirmAnswer.Of(record));

    public void Answers(ActionProblemKind kind, string sentence) => press.TrySetResult(ConfirmAnswer.Not(kind, sentence));

    public Task<PlanAnswer> PlanAsync(ActionAsk ask, Actor actor, CancellationToken cancellationToken)
    {
        Asked.Add(ask);
        return plan.Task.WaitAsync(cancellationToken);
    }

    public Task<ConfirmAnswer> ConfirmAsync(ActionId id, Confirmed confirmed, Actor actor, CancellationToken cancellationToken)
    {
        Pressed.Add((id, confirmed));
        return press.Task.WaitAsync(cancellationToken);
    }

    public Task<ConfirmAnswer> CancelAsync(ActionId id, Actor actor, CancellationToken cancellationToken)
    {
        Cancelled.Add(id);
        return Task.FromResult(ConfirmAnswer.Not(ActionProblemKind.NotFound, "Thrown away."));
    }

    public Task<ActionRecord?> FindAsync(ActionId id, Actor actor, CancellationToken cancellationToken) => Task.FromResult<ActionRecord?>(null);
}
