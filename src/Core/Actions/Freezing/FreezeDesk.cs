using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Freezing;

/// <summary>The switch that stops all writes but brakes. It lives in the audit: what can be written at all can be frozen, and a restart reads it before anything is pressed.</summary>
public sealed class FreezeDesk(FreezeStore store, IAuditLog audit, TimeProvider time)
{
    public const string On = "freeze-on";
    public const string Off = "freeze-off";

    /// <summary>Reads how it was left. Until then everything but a brake is refused.</summary>
    /// <exception cref="AuditUnavailableException">The audit cannot be read; it says why.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var said = new List<AuditRecord>();
        foreach (var action in new[] { On, Off })
        {
            said.AddRange((await audit.ReadAsync(new() { Action = action, Edge = ActionState.Noted }, new(Take: 1), cancellationToken)).Rows);
        }

        var last = said.MaxBy(row => row.Seq);
        store.Update(held => held.IsFrozen is not null ? held : last is null ? FreezeState.Never : new(last.Entry.Action == On, last.Entry.Actor.Name, last.Entry.Reason ?? "", last.At));
    }

    /// <summary>There is no audit yet: nobody ever froze anything.</summary>
    public void Begin() => store.Update(held => held.IsFrozen is null ? FreezeState.Never : held);

    /// <param name="reason">One line of 3 to 500 characters.</param>
    /// <returns>Null when it holds.</returns>
    public async Task<ActionProblem?> SetAsync(bool frozen, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var problem = Problem(frozen, reason, actor);
        try
        {
            await audit.AppendAsync(Row(frozen, reason.Trim(), actor, problem), cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return new(ActionProblemKind.Unavailable, e.Message);
        }

        if (problem is null)
        {
            store.Update(_ => new(frozen, actor.Name, reason.Trim(), time.GetUtcNow()));
        }

        return problem;
    }

    private ActionProblem? Problem(bool frozen, string reason, Actor actor) => true switch
    {
        _ when actor.RoleEverywhere < Role.Admin => new(ActionProblemKind.Refused, $"{Words.Cap(actor.Name, 60)} is not an admin of all projects: the freeze switch takes that."),
        _ when store.Current.IsFrozen is null => new(ActionProblemKind.Unavailable, "Whether writes are frozen is not read yet: press again in a moment."),
        _ when store.Current.IsFrozen == frozen => new(ActionProblemKind.Stale, frozen ? "Writes are frozen already." : "Writes are not frozen."),
        _ => LeaseCheck.Reason(reason),
    };

    private static AuditEntry Row(bool frozen, string reason, Actor actor, ActionProblem? problem) =>
        new(ActionId.New().Value, problem is null ? ActionState.Noted : ActionState.Refused, frozen ? On : Off, new(actor.Subject, actor.Name, actor.Issuer), new("", "", ""))
        {
            Via = actor.Via is null ? null : new(Circuit: actor.Via),
            Reason = reason.Length == 0 ? null : reason,
            Title = frozen ? "Freeze all writes" : "Let writes go on",
            Sentence = problem?.Sentence ?? (frozen ? $"{Words.Cap(actor.Name, 60)} stopped all writes but brakes." : $"{Words.Cap(actor.Name, 60)} let writes go on."),
            DashboardVersion = AuditRows.Version,
        };
}
