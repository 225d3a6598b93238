using System.Collections.Immutable;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Between leases and their rows. A row that cannot be read is left out: it may be of a later version.</summary>
internal static class StoredLeases
{
    public static LeaseRow Row(Lease lease) => new()
    {
        Instance = lease.Application.Instance,
        Namespace = lease.Application.Namespace,
        Name = lease.Application.Name,
        Kind = lease.Key.Kind.ToString(),
        Uid = lease.Uid,
        Project = lease.Project,
        What = lease.What,
        Subject = lease.Subject,
        Owner = lease.Owner,
        Reason = lease.Reason,
        Ticket = lease.Ticket,
        At = lease.At.ToUnixTimeMilliseconds(),
        Until = lease.Until.ToUnixTimeMilliseconds(),
        Undo = AskText.Write(lease.Undo),
        UndoSentence = lease.UndoSentence,
        Made = lease.Made?.Value,
        SeenAt = lease.SeenAt?.ToUnixTimeMilliseconds(),
        WarnedAt = lease.WarnedAt?.ToUnixTimeMilliseconds(),
        OverAt = lease.OverAt?.ToUnixTimeMilliseconds(),
    };

    public static LeaseBook Book(IEnumerable<LeaseRow> rows) => new(rows.Select(Lease).OfType<Lease>().ToImmutableDictionary(lease => lease.Key));

    private static Lease? Lease(LeaseRow row)
    {
        var application = new ApplicationKey(row.Instance, row.Namespace, row.Name);
        return !Enum.TryParse<OverrideKind>(row.Kind, out var kind) ? null : new Lease(
            new(application, kind), row.Uid, row.Project, row.What, row.Subject, row.Owner, row.Reason, row.Ticket, Stored.At(row.At), Stored.At(row.Until), AskText.Read(application, row.Undo), row.UndoSentence)
        {
            Made = row.Made is { } id ? new ActionId(id) : null,
            SeenAt = Stored.At(row.SeenAt),
            WarnedAt = Stored.At(row.WarnedAt),
            OverAt = Stored.At(row.OverAt),
        };
    }
}

/// <summary>Times as they are stored.</summary>
internal static class Stored
{
    public static DateTimeOffset At(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    public static DateTimeOffset? At(long? ms) => ms is { } known ? At(known) : null;
}
