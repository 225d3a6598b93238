using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Whether what a person gives for a lease can be taken.</summary>
public static class LeaseCheck
{
    public const int LongestTicket = 120;

    private static readonly Confirmation WithReason = new(Risk.Medium, ReasonRequired: true, [], null, "");
    private static readonly Confirmation Any = WithReason with { ReasonRequired = false };

    /// <summary>Null when nothing is wrong, or when nothing is given.</summary>
    public static ActionProblem? Problem(LeaseTerms? terms) => terms switch
    {
        { For: { } time } when time < Lease.Shortest || time > Lease.Longest => Invalid($"A lease lasts {Lease.Shortest.TotalMinutes:0} minutes to {Lease.Longest.TotalDays:0} days."),
        { Ticket.Length: > LongestTicket } => Invalid($"A ticket has at most {LongestTicket} characters."),
        { Ticket: { } ticket } when ReasonCheck.Problem(Any, ticket) is { } odd => Invalid(odd.Replace("The reason", "The ticket", StringComparison.Ordinal)),
        _ => null,
    };

    public static ActionProblem? Reason(string reason) => ReasonCheck.Problem(WithReason, reason) is { } wrong ? Invalid(wrong) : null;

    /// <summary>Whoever may press what makes the override may say something of its lease.</summary>
    public static ActionProblem? Rights(OverrideKind kind, Application application, Actor actor)
    {
        var needed = kind == OverrideKind.Source ? Role.Promoter : Role.Operator;
        return actor.RoleIn(application) >= needed ? null : new(ActionProblemKind.Refused, $"{Words.Cap(actor.Name, 60)} does not have the role {needed.ToString().ToLowerInvariant()} in project {application.Project}, which this lease takes.");
    }

    private static ActionProblem Invalid(string sentence) => new(ActionProblemKind.Invalid, sentence);
}
