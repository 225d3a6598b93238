using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Rows of the audit about leases.</summary>
public static class LeaseRows
{
    public const string Adopt = "lease-adopt";
    public const string Extend = "lease-extend";
    public const string End = "lease-end";

    /// <summary>Who speaks when nobody pressed.</summary>
    private static readonly AuditActor Dashboard = new("dashboard", "DbDashboard", "dashboard");

    internal static AuditLease Of(Lease lease) => new(lease.Key.Kind.ToString().ToLowerInvariant(), lease.What, lease.Until, AskText.Write(lease.Undo), lease.UndoSentence);

    /// <summary>The lease that a press made, from its row.</summary>
    internal static Lease? Read(AuditRecord row)
    {
        var (entry, target) = (row.Entry, row.Entry.Target);
        return entry.Lease is not { } lease || !Enum.TryParse<Causes.Overrides.OverrideKind>(lease.Kind, ignoreCase: true, out var kind) ? null : new Lease(
            new(new(target.Instance, target.Namespace, target.Name), kind), target.Uid ?? "", target.Project ?? "", lease.What, entry.Actor.Subject, entry.Actor.Name, entry.Reason ?? "", entry.Ticket ?? "",
            row.At, lease.Until, AskText.Read(new(target.Instance, target.Namespace, target.Name), lease.Undo), lease.UndoSentence)
        {
            Made = new(entry.ActionId),
        };
    }

    internal static AuditEntry Ended(Lease lease, string why) =>
        Base(lease, End, Dashboard) with { Title = $"Lease of {lease.Application.Name}", Sentence = Words.Sentence($"The lease of {Words.Cap(lease.Owner, 60)} ended: {why}") };

    /// <param name="lease">As it is afterwards; what it was before when <paramref name="problem"/> forbids it.</param>
    internal static AuditEntry Said(Lease lease, string action, Actor actor, string reason, string? cluster, ActionProblem? problem) =>
        Base(lease, action, new(actor.Subject, actor.Name, actor.Issuer)) with
        {
            Edge = problem is null ? ActionState.Noted : ActionState.Refused,
            Target = AuditTarget.Of(lease.Application, lease.Uid, lease.Project, cluster),
            Via = actor.Via is null ? null : new(Circuit: actor.Via),
            Reason = reason.Length == 0 ? null : reason,
            Ticket = lease.Ticket.Length == 0 ? null : lease.Ticket,
            Title = $"{Verb(action)} the lease of {lease.Application.Name}",
            Sentence = problem?.Sentence ?? Sentence(lease, action, actor),
        };

    private static AuditEntry Base(Lease lease, string action, AuditActor actor) =>
        new(ActionId.New().Value, ActionState.Noted, action, actor, AuditTarget.Of(lease.Application, lease.Uid, lease.Project)) { Lease = Of(lease), DashboardVersion = AuditRows.Version };

    private static string Verb(string action) => action switch { Adopt => "Adopt", Extend => "Extend", _ => "End" };

    private static string Sentence(Lease lease, string action, Actor actor) => action switch
    {
        Adopt => $"{Words.Cap(actor.Name, 60)} took it over until {LeaseWords.Time(lease.Until)}: {lease.What}",
        Extend => $"{Words.Cap(actor.Name, 60)} extended it until {LeaseWords.Time(lease.Until)}: {lease.What}",
        _ => $"{Words.Cap(actor.Name, 60)} ended the lease and left the override: {lease.What}",
    };
}
