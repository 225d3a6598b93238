using DbDashboard.Core.Actions;

namespace DbDashboard.Dashboard.Features.Actions.Confirming;

/// <summary>One open dialog: its plan, how far it is, and the one press. Used from one circuit only.</summary>
/// <param name="changed">Called when something is to be shown anew.</param>
public sealed class Press(IActions actions, Actor who, TimeProvider time, Action changed) : IDisposable
{
    /// <summary>A plan that takes longer than this says that it is under way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>For this long a fresh plan with no name to type cannot be pressed: a press that was meant for what stood there before does nothing.</summary>
    public static readonly TimeSpan ArmsAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private int asked;

    /// <summary>Null while there is none: not asked for yet, being made, or there cannot be one (then <see cref="Problem"/>).</summary>
    public Plan? Plan { get; private set; }

    /// <summary>Why there is no plan, or why the press did nothing.</summary>
    public ActionProblem? Problem { get; private set; }

    /// <summary>What became of the press; null before.</summary>
    public ActionRecord? Record { get; private set; }

    public bool IsPlanning { get; private set; }

    public bool IsSlow { get; private set; }

    public bool IsSending { get; private set; }

    public bool IsArmed { get; private set; }

    /// <summary>Nobody pressed within the plan's two minutes.</summary>
    public bool IsExpired => Plan is { IsRefused: false } plan && time.GetUtcNow() >= plan.ExpiresAt;

    /// <summary>Only a new plan goes on: this one ran out, or was answered with something that another press would not change.</summary>
    public bool IsOver => IsExpired || (Plan is not null && Problem is { Kind: ActionProblemKind.Stale or ActionProblemKind.NotFound or ActionProblemKind.Refused });

    public bool CanBePressed => Plan is { IsRefused: false } && IsArmed && !IsSending && !IsOver && Record is null;

    public async Task PlanAsync(ActionAsk ask)
    {
        var mine = ++asked;
        var token = stop.Token;
        var givingUp = GiveUpAsync();
        (Plan, Problem, Record, IsPlanning, IsSlow, IsArmed) = (null, null, null, true, false, false);
        try
        {
            await givingUp;
            var answer = await AnswerAsync(actions.PlanAsync(ask, who, token), mine, token);
            if (mine == asked)
            {
                (Plan, Problem, IsPlanning, IsSlow) = (answer.Plan, answer.Problem, false, false);
                await ArmAsync(mine, token);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The dialog was left.
        }
    }

    /// <summary>Sends once: further calls while it is under way, or after it was done, do nothing.</summary>
    public async Task ConfirmAsync(Confirmed confirmed)
    {
        if (!CanBePressed || Plan is not { } plan)
        {
            return;
        }

        IsSending = true;
        Problem = null;
        changed();
        try
        {
            // Not given up with the dialog: who closes it after the press wants it done.
            var answer = await actions.ConfirmAsync(plan.Id, confirmed, who, CancellationToken.None);
            (Record, Problem) = (answer.Record, answer.Problem);
        }
        finally
        {
            IsSending = false;
        }
    }

    /// <summary>Throws the plan away when it was not carried out.</summary>
    public Task GiveUpAsync()
    {
        if (Plan is not { IsRefused: false } plan || Record is not null || IsSending)
        {
            return Task.CompletedTask;
        }

        Plan = null;
        return actions.CancelAsync(plan.Id, who, CancellationToken.None);
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task<PlanAnswer> AnswerAsync(Task<PlanAnswer> planning, int mine, CancellationToken token)
    {
        await Task.WhenAny(planning, Task.Delay(Patience, time, token));
        if (!planning.IsCompleted && mine == asked)
        {
            IsSlow = true;
            changed();
        }

        return await planning;
    }

    private async Task ArmAsync(int mine, CancellationToken token)
    {
        if (Plan is { IsRefused: false, Confirmation.Typed.Count: 0, Draft.Action.IsBrake: false })
        {
            changed();
            await Task.Delay(ArmsAfter, time, token);
        }

        IsArmed |= mine == asked;
    }
}
