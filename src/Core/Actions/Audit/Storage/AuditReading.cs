using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>The questions that are asked of the rows, as EF Core queries; the order is always that of the numbers.</summary>
internal sealed class AuditReading(Func<AuditDbContext> createContext)
{
    public async Task<AuditPage> ReadAsync(AuditFilter filter, AuditPaging paging, CancellationToken cancellationToken)
    {
        var take = Math.Clamp(paging.Take, 1, AuditPaging.Most);
        await using var context = createContext();
        var rows = await AuditQuery.Matching(context.Rows.AsNoTracking(), filter)
            .Where(row => paging.Before == null || row.Seq < paging.Before)
            .OrderByDescending(row => row.Seq).Take(take + 1).ToListAsync(cancellationToken);
        return new([.. rows.Take(take).Select(row => row.ToRecord())], rows.Count > take ? rows[take - 1].Seq : null);
    }

    /// <summary>Page by page: no read transaction is held while somebody takes the rows slowly.</summary>
    public async IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? before = null;
        do
        {
            var page = await ReadAsync(filter, new(before, AuditPaging.Most), cancellationToken);
            foreach (var row in page.Rows.Items)
            {
                yield return row;
            }

            before = page.Next;
        }
        while (before is not null);
    }

    public async Task<IReadOnlyList<AuditRecord>> OfActionAsync(string actionId, CancellationToken cancellationToken)
    {
        var id = AuditText.Clean(actionId, AuditLimits.Name);
        await using var context = createContext();
        var rows = await context.Rows.AsNoTracking().Where(row => row.ActionId == id).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToRecord())];
    }

    public async Task<IReadOnlyList<AuditRecord>> OpenIntentsAsync(CancellationToken cancellationToken)
    {
        string[] open = [.. AuditEdges.Open.Select(edge => edge.Word())];
        await using var context = createContext();
        var rows = await context.Rows.AsNoTracking()
            .Where(row => open.Contains(row.Edge) && !context.Rows.Any(later => later.ActionId == row.ActionId && later.Seq > row.Seq))
            .OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToRecord())];
    }
}
