using System.Buffers;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>The audit as CSV (RFC 4180, CRLF): one line a row, and no cell that a spreadsheet would compute.</summary>
public static class AuditCsv
{
    // Also the full-width forms, which some spreadsheets read as the plain ones.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly (string Name, Func<AuditRecord, object?> Cell)[] Columns =
    [
        ("seq", row => row.Seq),
        ("time", row => AuditBody.Time(row.At)),
        ("clockWentBack", row => row.ClockWentBack ? "yes" : ""),
        ("epoch", row => row.Epoch),
        ("actionId", row => row.Entry.ActionId),
        ("edge", row => row.Entry.Edge.Word()),
        ("action", row => row.Entry.Action),
        ("actor", row => row.Entry.Actor.Subject),
        ("actorName", row => row.Entry.Actor.Name),
        ("issuer", row => row.Entry.Actor.Issuer),
        ("approver", row => row.Entry.Approver?.Subject),
        ("via", row => row.Entry.Via?.Circuit),
        ("ip", row => row.Entry.Via?.Ip),
        ("actedAs", row => row.Entry.ActedAs),
        ("instance", row => row.Entry.Target.Instance),
        ("namespace", row => row.Entry.Target.Namespace),
        ("application", row => row.Entry.Target.Name),
        ("uid", row => row.Entry.Target.Uid),
        ("project", row => row.Entry.Target.Project),
        ("cluster", row => row.Entry.Target.Cluster),
        ("reason", row => row.Entry.Reason),
        ("ticket", row => row.Entry.Ticket),
        ("risk", row => row.Entry.Risk),
        ("breakGlass", row => row.Entry.BreakGlass ? "yes" : ""),
        ("title", row => row.Entry.Title),
        ("sentence", row => row.Entry.Sentence),
        ("refusedBy", row => Joined(row.Entry.RefusedBy)),
        ("targetSha", row => row.Entry.Preview?.TargetSha),
        ("syncedSha", row => row.Entry.Preview?.SyncedSha),
        ("deleted", row => row.Entry.Preview?.Counts?.Deleted),
        ("deletedNames", row => Joined(row.Entry.Preview?.DeletedNames ?? default)),
        ("confirm", row => row.Entry.Confirm?.Kind),
        ("request", row => row.Entry.Request is { } request ? $"{request.Method} {request.Path}" : null),
        ("responseCode", row => row.Entry.Response?.Code),
        ("response", row => row.Entry.Response?.Message),
        ("phase", row => row.Entry.Verify?.Phase),
        ("ownCheck", row => row.Entry.Verify?.OwnCheck),
        ("undoOf", row => row.Entry.UndoOf),
        ("dashboardVersion", row => row.Entry.DashboardVersion),
        ("argocdVersion", row => row.Entry.ArgoCdVersion),
        ("hash", row => row.Hash),
        ("group", row => row.Entry.Group?.Fingerprint),
        ("groupUntil", row => row.Entry.Group?.Until is { } until ? AuditBody.Time(until) : null),
    ];

    public static string Header { get; } = Line(Columns.Select(column => column.Name));

    /// <summary>Ends with CRLF.</summary>
    public static string Line(AuditRecord row) => Line(Columns.Select(column => Cell(column.Cell(row))));

    /// <summary>The header and then a line a row, each written when it is taken.</summary>
    public static async IAsyncEnumerable<string> Lines(IAsyncEnumerable<AuditRecord> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return Header;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return Line(row);
        }
    }

    /// <summary>A cell without its quotes: on one line, and with <c>'</c> before what would be a formula.</summary>
    public static string Cell(string text) =>
        (text.Length > 0 && Formula.Contains(text[0]) ? "'" : "") + Redaction.OneLine(text);

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Cell(text),
        _ => value.ToString() ?? "",
    };

    private static string Joined(EquatableList<string> items) => string.Join("; ", items.Items);

    private static string Line(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";
}
