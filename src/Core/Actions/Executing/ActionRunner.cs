using System.Collections.Concurrent;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>The one way to act. What was confirmed goes on by itself, whatever becomes of the page that asked for it.</summary>
public sealed class ActionRunner(ActionPlanner planner, PlanShelf shelf, ActionSteps steps, ActionBookStore book, ActionExecution execution, ActionFollower follower, IAuditLog audit, PressLimit limit, EarlierActions earlier, TimeProvider time) : IActions, IAsyncDisposable
{
    private const string NoSuchPlan = "There is no such plan: it ran out, was used, or the dashboard was started again since. Plan again.";

    private readonly ConcurrentDictionary<ActionId, Lazy<Task<ActionRecord>>> pressed = new();
    private readonly ConcurrentDictionary<ActionId, Task> followed = new();
    private readonly CancellationTokenSource stop = new();
    private int disposed;

    public async Task<PlanAnswer> PlanAsync(ActionAsk ask, Actor actor, CancellationToken cancellationToken)
    {
        if (!limit.Allows(actor.Subject, ActionSet.Actions.GetValueOrDefault(ask.Action) is { Description.IsBrake: true }))
        {
            return PlanAnswer.Not(ActionProblemKind.TooMany, $"More than {PressLimit.InOneMinute} plans and presses within a minute. Wait a moment.");
        }

        using var acting = ActingPerson.Is(actor.Credential);
        try
        {
            var planned = await planner.PlanAsync(ask, actor, null, cancellationToken);
            if (planned.Plan is not { } plan)
            {
                await audit.AppendAsync(AuditRows.Of(ask, ActionId.New(), actor, planned.Problem!.Sentence), cancellationToken);
                return new(null, planned.Problem);
            }

            await audit.AppendAsync(AuditRows.Previewed(plan, planned.Facts!.ArgoCd?.Version), cancellationToken);
            if (plan.IsRefused)
            {
                await audit.AppendAsync(AuditRows.RefusedByGuards(plan), cancellationToken);
            }

            return shelf.TryAdd(plan) ? PlanAnswer.Of(plan) : PlanAnswer.Not(ActionProblemKind.TooMany, "Too many plans wait for this person. Cancel one, or wait until they run out.");
        }
        catch (AuditUnavailableException e)
        {
            return PlanAnswer.Not(ActionProblemKind.Unavailable, $"Nothing can be done now, because the audit cannot record it: {e.Message}");
        }
    }

    public async Task<ConfirmAnswer> ConfirmAsync(ActionId id, Confirmed confirmed, Actor actor, CancellationToken cancellationToken)
    {
        if (!limit.Allows(actor.Subject, shelf.Find(id) is { Draft.Action.IsBrake: true }))
        {
            return ConfirmAnswer.Not(ActionProblemKind.TooMany, $"More than {PressLimit.InOneMinute} plans and presses within a minute. Wait a moment.");
        }

        if (shelf.Find(id) is not { } plan || plan.Actor.Subject != actor.Subject)
        {
            // An id of its own: a row under the one that was named would end the action that carries it.
            return await RefuseAsync(AuditRows.Of(new(new("", "", ""), "confirm"), ActionId.New(), actor, $"{NoSuchPlan} The id was '{id.Value}'."), ActionProblemKind.NotFound, NoSuchPlan);
        }

        if (pressed.TryGetValue(id, out var before))
        {
            return ConfirmAnswer.Of(await before.Value.WaitAsync(cancellationToken));
        }

        if (plan.IsRefused)
        {
            return await RefuseAsync(AuditRows.RefusedByGuards(plan), ActionProblemKind.Refused, string.Join(' ', plan.Refusals.Select(v => v.Sentence)));
        }

        // A brake is not held up: sent twice it does no more than once.
        if (!plan.Draft.Action.IsBrake && !await earlier.AreKnownAsync(cancellationToken))
        {
            return ConfirmAnswer.Not(ActionProblemKind.Unavailable, "Nothing was sent: after its start the dashboard has not read yet what was left open before. Press again in a moment.");
        }

        if (time.GetUtcNow() > plan.ExpiresAt)
        {
            return await DropAsync(plan, ActionState.Expired, $"The plan ran out: it is valid for {Plan.ValidFor.TotalMinutes:0} minutes. Plan again.");
        }

        using var acting = ActingPerson.Is(actor.Credential);
        return ConfirmationCheck.Of(plan.Confirmation, confirmed) is { } missing
            ? ConfirmAnswer.Not(ActionProblemKind.Invalid, missing)
            : ConfirmAnswer.Of(await Press(plan, ConfirmationCheck.Cleaned(confirmed)).WaitAsync(cancellationToken));
    }

    public async Task<ConfirmAnswer> CancelAsync(ActionId id, Actor actor, CancellationToken cancellationToken)
    {
        if (shelf.Find(id) is not { } plan || plan.Actor.Subject != actor.Subject || pressed.ContainsKey(id))
        {
            return ConfirmAnswer.Not(ActionProblemKind.NotFound, NoSuchPlan);
        }

        // A refused plan has ended with its refusal.
        return plan.IsRefused
            ? ConfirmAnswer.Of(RecordOf(plan, ActionState.Refused, string.Join(' ', plan.Refusals.Select(v => v.Sentence))))
            : await DropAsync(plan, ActionState.Cancelled, "Cancelled before anything was sent.");
    }

    public async Task<ActionRecord?> FindAsync(ActionId id, Actor actor, CancellationToken cancellationToken)
    {
        // Of an earlier run's action only the audit says in which project it was.
        if (book.Current.Records.GetValueOrDefault(id) is { Plan: { } plan } record)
        {
            return actor.RoleIn(plan.Target.Instance, plan.Project) == Role.None ? null : record;
        }

        var rows = await audit.OfActionAsync(id.Value, cancellationToken);
        return PastActions.Of(rows) is { } past && actor.RoleIn(past.Record.Target.Instance, past.Project) > Role.None ? book.Current.Records.GetValueOrDefault(id) ?? past.Record : null;
    }

    public async ValueTask DisposeAsync()
    {
        // It is registered under two names, and the container disposes of each.
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        await stop.CancelAsync();
        await Task.WhenAll(pressed.Values.Select(press => (Task)press.Value).Concat(followed.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    /// <summary>Goes on with an action that an earlier run left open.</summary>
    internal void Resume(PastAction past) => Follow(past.Record, past.Trail!, past.Project, past.RowOf);

    // All presses of one plan share one task: the first one's.
    private Task<ActionRecord> Press(Plan plan, Confirmed confirmed) => pressed.GetOrAdd(plan.Id, _ => new(() => PressAsync(plan, confirmed))).Value;

    private ActionRecord RecordOf(Plan plan, ActionState state, string sentence) =>
        new(plan.Id, state, sentence, time.GetUtcNow()) { Plan = plan, Target = plan.Target, Action = plan.Draft.Action.Id, Title = plan.Draft.Title, By = plan.Actor.Name };

    private async Task<ActionRecord> PressAsync(Plan plan, Confirmed confirmed)
    {
        var record = RecordOf(plan, ActionState.Confirmed, "Confirmed; nothing was sent yet.") with { Reason = confirmed.Reason, ConfirmedAt = time.GetUtcNow(), Lease = LeaseRule.Made(plan, confirmed, time.GetUtcNow()) };
        if (steps.Claim(record) is { } other)
        {
            // The same id means that it was cancelled a moment ago.
            var sentence = $"Nothing was sent: {other.By} has \"{other.Title}\" open since {other.ConfirmedAt:HH:mm:ss} UTC.";
            return other.Id == record.Id ? other : await steps.NoteAsync(record, AuditRows.Of(plan, ActionState.Refused, sentence) with { RefusedBy = ["same-action-open"] });
        }

        shelf.End(plan.Id);
        record = await RunAsync(plan, confirmed, record);
        Follow(record, plan.Draft.Trail, plan.Project, (edge, sentence) => AuditRows.Of(plan, edge, sentence));
        return record;
    }

    private async Task<ActionRecord> RunAsync(Plan plan, Confirmed confirmed, ActionRecord record)
    {
        try
        {
            return await execution.RunAsync(plan, confirmed, record);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The edge of a press: a fault of ours must neither leave it open for ever nor hide that something may have been sent.
            var now = book.Current.Records.GetValueOrDefault(plan.Id) ?? record;
            return now.State == ActionState.Confirmed
                ? await steps.NoteAsync(now, AuditRows.Of(plan, ActionState.Failed, $"It was not sent: the dashboard failed before that ({fault.GetType().Name}). Plan again."))
                : await steps.NoteAsync(now, AuditRows.Of(plan, ActionState.Unknown, $"The dashboard failed while it was under way ({fault.GetType().Name}). It is being looked up; it is not sent again."));
        }
    }

    private void Follow(ActionRecord record, ActionTrail trail, string project, Func<ActionState, string, AuditEntry> rowOf)
    {
        if (record.IsOpen)
        {
            // What is read afterwards is read by the dashboard: a person's token may have run out by then.
            using var own = ActingPerson.Is(null);
            followed[record.Id] = follower.FollowAsync(record, trail, project, rowOf, stop.Token);
        }

        foreach (var (id, _) in followed.Where(entry => entry.Value.IsCompleted))
        {
            followed.TryRemove(id, out _);
        }

        // Who presses a plan twice gets the first answer for as long as the plan is known.
        foreach (var (id, _) in pressed.Where(entry => shelf.Find(entry.Key) is null && entry.Value.Value.IsCompleted))
        {
            pressed.TryRemove(id, out _);
        }
    }

    private async Task<ConfirmAnswer> DropAsync(Plan plan, ActionState state, string sentence)
    {
        var record = RecordOf(plan, state, sentence);
        if (steps.Claim(record) is not null)
        {
            return ConfirmAnswer.Not(ActionProblemKind.NotFound, NoSuchPlan);
        }

        shelf.End(plan.Id);
        record = await steps.NoteAsync(record, AuditRows.Of(plan, state, sentence));
        return state == ActionState.Expired ? ConfirmAnswer.Not(ActionProblemKind.Stale, sentence) : ConfirmAnswer.Of(record);
    }

    private async Task<ConfirmAnswer> RefuseAsync(AuditEntry row, ActionProblemKind kind, string sentence)
    {
        try
        {
            await audit.AppendAsync(row, CancellationToken.None);
        }
        catch (AuditUnavailableException)
        {
            // Nothing is done either way; the person hears the first reason.
        }

        return ConfirmAnswer.Not(kind, sentence);
    }
}
