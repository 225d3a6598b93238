using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Leases;

/// <param name="Terms">How long from now, and the ticket; an end takes neither.</param>
/// <param name="Reason">Why, in one line of 3 to 500 characters.</param>
public sealed record LeaseAsk(LeaseKey Key, string Reason, LeaseTerms? Terms = null);

/// <summary>The lease as it is afterwards (null: there is none any more), or why nothing was done.</summary>
public sealed record LeaseAnswer(Lease? Lease, ActionProblem? Problem);

/// <summary>Where people adopt, extend and end leases. Every word and every refusal is in the audit first; nothing is sent to Argo CD.</summary>
public sealed class LeaseDesk(LeaseStore store, ExplanationStore explanations, IAuditLog audit, PressLimit limit, TimeProvider time)
{
    /// <summary>Takes over an override that has no lease.</summary>
    public Task<LeaseAnswer> AdoptAsync(LeaseAsk ask, Actor actor, CancellationToken cancellationToken) => SayAsync(
        ask, LeaseRows.Adopt, actor, application => store.Current.Leases.ContainsKey(ask.Key) ? null : Adopted(ask, application, actor), "There is no override without a lease that could be adopted: it may have ended, or somebody has it.", cancellationToken);

    /// <summary>Sets its end anew, at most <see cref="Lease.Longest"/> from now.</summary>
    public Task<LeaseAnswer> ExtendAsync(LeaseAsk ask, Actor actor, CancellationToken cancellationToken) => SayAsync(
        ask, LeaseRows.Extend, actor, _ => store.Current.Leases.GetValueOrDefault(ask.Key) is { } held ? Extended(held, ask) : null, "There is no such lease now; it may have ended.", cancellationToken);

    /// <summary>Lets go of the lease and leaves the override as it is.</summary>
    public Task<LeaseAnswer> EndAsync(LeaseAsk ask, Actor actor, CancellationToken cancellationToken) => SayAsync(
        ask with { Terms = null }, LeaseRows.End, actor, _ => store.Current.Leases.GetValueOrDefault(ask.Key), "There is no such lease now; it may have ended.", cancellationToken);

    private async Task<LeaseAnswer> SayAsync(LeaseAsk ask, string action, Actor actor, Func<Application, Lease?> next, string none, CancellationToken cancellationToken)
    {
        if (explanations.Current.Snapshot.Applications.GetValueOrDefault(ask.Key.Application) is not { } application || !actor.Sees(application))
        {
            return Not(ActionProblemKind.NotFound, "There is no such application, or it may not be seen.");
        }

        if (!limit.Allows(actor.Subject))
        {
            return Not(ActionProblemKind.TooMany, $"At most {PressLimit.InOneMinute} plans and presses a minute; wait a moment.");
        }

        if (next(application) is not { } lease)
        {
            return Not(ActionProblemKind.Stale, none);
        }

        var problem = LeaseCheck.Rights(ask.Key.Kind, application, actor) ?? LeaseCheck.Problem(ask.Terms) ?? LeaseCheck.Reason(ask.Reason);
        try
        {
            await audit.AppendAsync(LeaseRows.Said(lease, action, actor, ask.Reason.Trim(), application.Destination.Cluster, problem), cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return Not(ActionProblemKind.Unavailable, e.Message);
        }

        return problem is not null ? new(null, problem) : new(Keep(lease, action), null);
    }

    private Lease? Keep(Lease lease, string action)
    {
        store.Update(book => action == LeaseRows.End ? book.Without(lease.Key) : book.With(lease));
        return action == LeaseRows.End ? null : lease;
    }

    private Lease Extended(Lease held, LeaseAsk ask) => held with
    {
        Until = time.GetUtcNow() + (ask.Terms?.For ?? Lease.Usual),
        Ticket = ask.Terms?.Ticket.Trim() is { Length: > 0 } ticket ? ticket : held.Ticket,
        WarnedAt = null,
        OverAt = null,
    };

    private Lease? Adopted(LeaseAsk ask, Application application, Actor actor)
    {
        var found = explanations.Current.Explanations.GetValueOrDefault(application.Key)?.Overrides.Items.FirstOrDefault(one => one.Kind == ask.Key.Kind) ?? Held(application, ask.Key.Kind);
        var now = time.GetUtcNow();
        return found is null ? null : new(
            ask.Key, application.Uid, application.Project, found.Sentence, actor.Subject, actor.Name, ask.Reason.Trim(), ask.Terms?.Ticket.Trim() ?? "",
            now, now + (ask.Terms?.For ?? Lease.Usual), found.UndoAction is { } undo ? new(application.Key, undo, found.UndoParameters) : null, found.UndoSentence)
        {
            SeenAt = now,
        };
    }

    /// <summary>Auto-sync that is off and that nothing declares on may be taken over as well.</summary>
    private static FoundOverride? Held(Application application, OverrideKind kind) => kind == OverrideKind.AutoSync && !application.SyncPolicy.IsAutoSyncOn
        ? new(kind, Words.Sentence($"Auto-sync of {application.Key.Name} is off"), null, null, [], application.SyncPolicy.Automated is null ? null : "autosync-on", [], "Auto-sync is switched on with its own plan and guards.")
        : null;

    private static LeaseAnswer Not(ActionProblemKind kind, string sentence) => new(null, new(kind, sentence));
}
