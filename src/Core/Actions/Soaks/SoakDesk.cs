using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>Where a soak is made shorter: with a right, a reason, and a row of the audit before it holds.</summary>
public sealed class SoakDesk(SoakStore store, SoakOptions options, ExplanationStore explanations, IAuditLog audit, PressLimit limit, TimeProvider time)
{
    public const string Shorten = "soak-shorten";

    /// <param name="to">From zero to less than what it takes.</param>
    /// <returns>Null when it holds.</returns>
    public async Task<ActionProblem?> ShortenAsync(ApplicationKey key, TimeSpan to, string reason, Actor actor, CancellationToken cancellationToken)
    {
        if (explanations.Current.Snapshot.Applications.GetValueOrDefault(key) is not { } application || !actor.Sees(application))
        {
            return new(ActionProblemKind.NotFound, "There is no such application, or it may not be seen.");
        }

        if (!limit.Allows(actor.Subject))
        {
            return new(ActionProblemKind.TooMany, $"At most {PressLimit.InOneMinute} plans and presses a minute; wait a moment.");
        }

        if (store.Current.Of(key, options) is not { } reading)
        {
            return new(ActionProblemKind.Stale, $"{key.Name} does not soak now: auto-sync is on, or it was not looked at yet.");
        }

        var problem = Problem(reading, to, application, actor) ?? LeaseCheck.Reason(reason);
        try
        {
            await audit.AppendAsync(Row(application, reading, to, reason, actor, problem), cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return new(ActionProblemKind.Unavailable, e.Message);
        }

        if (problem is null)
        {
            Set(reading, new(to, actor.Name, reason.Trim(), time.GetUtcNow()));
        }

        return problem;
    }

    // Of a soak that was begun anew meanwhile nobody said that it may be shorter.
    private void Set(SoakReading reading, SoakShortening shortening) => store.Update(book =>
        book.Records.GetValueOrDefault(reading.Record.Application) is { } held && held.Mark == reading.Record.Mark
            ? book with { Records = book.Records.SetItem(held.Application, held with { Shortened = shortening }) }
            : book);

    private static ActionProblem? Problem(SoakReading reading, TimeSpan to, Application application, Actor actor) => true switch
    {
        _ when actor.RoleIn(application) < Role.Promoter => new(ActionProblemKind.Refused, $"{Words.Cap(actor.Name, 60)} does not have the role promoter in project {application.Project}: shortening a soak takes it."),
        _ when to < TimeSpan.Zero || to >= reading.Needed => new(ActionProblemKind.Invalid, $"It takes {LeaseWords.Length(reading.Needed)} now: give less."),
        _ => null,
    };

    private static AuditEntry Row(Application application, SoakReading reading, TimeSpan to, string reason, Actor actor, ActionProblem? problem) =>
        new(ActionId.New().Value, problem is null ? ActionState.Noted : ActionState.Refused, Shorten, new(actor.Subject, actor.Name, actor.Issuer), AuditTarget.Of(application.Key, application.Uid, application.Project, application.Destination.Cluster))
        {
            Via = actor.Via is null ? null : new(Circuit: actor.Via),
            Reason = reason.Trim().Length == 0 ? null : reason.Trim(),
            Title = $"Shorten the soak of {application.Key.Name}",
            Sentence = problem?.Sentence ?? $"{Words.Cap(actor.Name, 60)} let auto-sync of {application.Key.Name} come back after {LeaseWords.Length(to)} instead of {LeaseWords.Length(reading.Needed)}.",
            DashboardVersion = AuditRows.Version,
        };
}
