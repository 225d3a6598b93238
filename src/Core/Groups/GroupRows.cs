using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <summary>Rows of the audit about groups. A group of one application is a row about that application; one of a single project belongs to that project.</summary>
public static class GroupRows
{
    public const string Take = "group-take";
    public const string Snooze = "group-snooze";
    public const string Release = "group-release";

    /// <param name="claim">What is said; null when something is taken back, or when <paramref name="problem"/> forbids it.</param>
    /// <param name="before">What was said before; null when nothing.</param>
    internal static AuditEntry Of(CauseGroup group, ClaimAsk? ask, GroupClaim? claim, ActionProblem? problem, GroupClaim? before, Actor actor)
    {
        var (action, verb) = ask?.Kind switch
        {
            ClaimKind.Taken => (Take, "Take"),
            ClaimKind.Snoozed => (Snooze, "Snooze"),
            _ => (Release, "Give back"),
        };
        var entry = new AuditEntry(ActionId.New().Value, problem is null ? ActionState.Noted : ActionState.Refused, action, new(actor.Subject, actor.Name, actor.Issuer), TargetOf(group))
        {
            Via = actor.Via is null ? null : new(Circuit: actor.Via),
            Reason = ask?.Note.Trim() is { Length: > 0 } note ? note : null,
            Title = $"{verb} {GroupWords.Title(group)}",
            Sentence = problem?.Sentence ?? SentenceOf(group, claim, before, actor),
            DashboardVersion = Actions.Executing.AuditRows.Version,
            Group = new(
                group.Id.ToString(),
                group.Worst.CauseId,
                group.Total,
                group.Troubles.Items.Take(AuditLimits.Items).Select(trouble => trouble.Key.ToString()).ToEquatableList(),
                claim?.Until),
        };
        return entry;
    }

    private static AuditTarget TargetOf(CauseGroup group)
    {
        var projects = group.Troubles.Items.Select(trouble => trouble.Application.Project).Distinct().ToList();
        var project = projects.Count == 1 ? projects[0] : null;
        var one = group.Worst.Application;
        return group.Total == 1 ? AuditTarget.Of(one.Key, one.Uid, project, one.Destination.Cluster) : new(InstanceOf(group), "", "", Project: project);
    }

    private static string InstanceOf(CauseGroup group) =>
        group.Troubles.Items.Select(trouble => trouble.Key.Instance).Distinct().ToList() is [var only] ? only : "";

    private static string SentenceOf(CauseGroup group, GroupClaim? claim, GroupClaim? before, Actor actor)
    {
        var who = Words.Cap(actor.Name, 60);
        var instead = before is { } held && held.Subject != actor.Subject ? $" Before, {Words.Cap(held.Owner, 60)} had said something of it." : "";
        var names = Words.Names(group.Troubles.Items.Select(trouble => trouble.Key.Name));
        return claim switch
        {
            { Kind: ClaimKind.Taken } => $"{who} has it until {GroupWords.Time(claim.Until)}: {names}.{instead}",
            { Kind: ClaimKind.Snoozed } => $"Snoozed by {who} until {GroupWords.Time(claim.Until)}: {names}.{instead}",
            _ => $"Given back by {who}: {names}.{instead}",
        };
    }
}
