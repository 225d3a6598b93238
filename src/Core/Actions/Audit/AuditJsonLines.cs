using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>The audit as JSON lines: one object a line, with all that is known of a row.</summary>
public static class AuditJsonLines
{
    /// <summary>Ends with a line feed.</summary>
    public static string Line(AuditRecord row) => JsonSerializer.Serialize(row, AuditForms.Record) + "\n";

    public static async IAsyncEnumerable<string> Lines(IAsyncEnumerable<AuditRecord> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return Line(row);
        }
    }
}
