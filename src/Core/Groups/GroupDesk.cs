using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <param name="For">How long it shall hold.</param>
/// <param name="Note">Why, in one line of at most 500 characters; may be empty.</param>
public sealed record ClaimAsk(ClaimKind Kind, TimeSpan For, string Note = "");

/// <summary>What was said of the group (null: nothing any more), or why it could not be said.</summary>
public sealed record ClaimAnswer(GroupClaim? Claim, ActionProblem? Problem)
{
    public static ClaimAnswer Not(ActionProblemKind kind, string sentence) => new(null, new(kind, sentence));
}

/// <summary>Where people say "I have it", let a group rest, or take that back. Every word and every refusal is in the audit first; nothing is sent to anybody.</summary>
public sealed class GroupDesk(GroupStore store, ExplanationStore explanations, IAuditLog audit, PressLimit limit, TimeProvider time)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>A shift.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(8);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly Confirmation AnyNote = new(Risk.Low, ReasonRequired: false, [], null, "");

    private const string Unknown = "There is no such group now; it may have ended.";

    public Task<ClaimAnswer> ClaimAsync(Fingerprint id, ClaimAsk ask, Actor actor, CancellationToken cancellationToken) => SayAsync(
        id,
        ask,
        actor,
        group => Wrong(ask) ?? GroupRights.Problem(group, ask.Kind, actor),
        cancellationToken);

    /// <summary>Takes back what was said, by whomever.</summary>
    public Task<ClaimAnswer> ReleaseAsync(Fingerprint id, Actor actor, CancellationToken cancellationToken) => SayAsync(
        id,
        null,
        actor,
        group => store.Current.Claims.ContainsKey(id) ? GroupRights.Problem(group, ClaimKind.Taken, actor) : new(ActionProblemKind.Stale, "Nothing is said of this group that could be taken back."),
        cancellationToken);

    private async Task<ClaimAnswer> SayAsync(Fingerprint id, ClaimAsk? ask, Actor actor, Func<CauseGroup, ActionProblem?> check, CancellationToken cancellationToken)
    {
        if (CauseGroup.AllOf(explanations.Current).FirstOrDefault(one => one.Id == id) is not { } group || !GroupRights.Sees(group, actor))
        {
            return ClaimAnswer.Not(ActionProblemKind.NotFound, Unknown);
        }

        if (!limit.Allows(actor.Subject))
        {
            return ClaimAnswer.Not(ActionProblemKind.TooMany, $"At most {PressLimit.InOneMinute} plans and presses a minute; wait a moment.");
        }

        var problem = check(group);
        var claim = problem is null && ask is not null ? ClaimOf(ask, group, actor) : null;
        try
        {
            await audit.AppendAsync(GroupRows.Of(group, ask, claim, problem, store.Current.Claims.GetValueOrDefault(id), actor), cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return ClaimAnswer.Not(ActionProblemKind.Unavailable, e.Message);
        }

        if (problem is null)
        {
            store.Update(book => book with { Claims = claim is null ? book.Claims.Remove(id) : book.Claims.SetItem(id, claim) });
        }

        return new(claim, problem);
    }

    private GroupClaim ClaimOf(ClaimAsk ask, CauseGroup group, Actor actor)
    {
        var now = time.GetUtcNow();
        return new(ask.Kind, actor.Subject, actor.Name, now, now + ask.For, ask.Note.Trim(), Math.Max(group.Total, store.Current.Open.GetValueOrDefault(group.Id)?.Members.Count ?? 0), group.Urgency);
    }

    private static ActionProblem? Wrong(ClaimAsk ask)
    {
        if (ask.For < Shortest || ask.For > Longest)
        {
            return new(ActionProblemKind.Invalid, $"It can hold for {Shortest.TotalMinutes:0} minutes to {Longest.TotalHours:0} hours.");
        }

        return ReasonCheck.Problem(AnyNote, ask.Note) is { } odd ? new(ActionProblemKind.Invalid, odd) : null;
    }
}
