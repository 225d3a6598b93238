using DbDashboard.Core.State.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>Keeps what is remembered of databases over a restart: read at the start, written a moment after it changes.</summary>
public sealed class TraceMemory(DashboardDatabase database, TraceStore store, TimeProvider clock)
{
    /// <summary>How long changes are collected before they are written.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private bool isRead;
    private Dictionary<DatabaseTrace, DatabaseTrace> written = new(Comparer);

    private static IEqualityComparer<DatabaseTrace> Comparer { get; } = EqualityComparer<DatabaseTrace>.Create(
        (one, other) => (one?.Cluster, one?.Key, one?.Uid) == (other?.Cluster, other?.Key, other?.Uid),
        trace => HashCode.Combine(trace.Cluster, trace.Key, trace.Uid));

    /// <summary>Puts what was kept into the store. Databases are followed without it when the file cannot be read.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = TraceBook.Empty;
        isRead = await database.TryAsync(async context => kept = StoredTraces.Book(await context.Set<DatabaseTraceRow>().AsNoTracking().ToListAsync(cancellationToken)), cancellationToken);
        written = Rows(kept);
        store.Update(book => book.Over(kept));
    }

    /// <summary>Writes changes until cancelled; it ends by <see cref="OperationCanceledException"/>. What cannot be written is tried again with the next change.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        TraceBook? last = null;
        await foreach (var book in store.WatchAsync(cancellationToken))
        {
            if (book.IsLoaded && !ReferenceEquals(book, last))
            {
                await WriteAsync(book, cancellationToken);
                last = book;
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>Writes what differs from what was written last; a file that could not be read at the start is read first.</summary>
    public async Task WriteAsync(TraceBook next, CancellationToken cancellationToken)
    {
        if (!isRead)
        {
            await LoadAsync(cancellationToken);
            next = store.Current;
        }

        var rows = Rows(next);
        var isWritten = isRead && await database.TryAsync(
            async context =>
            {
                foreach (var trace in rows.Values.Where(trace => !written.TryGetValue(trace, out var held) || held != trace))
                {
                    context.Entry(StoredTraces.Row(trace)).State = written.ContainsKey(trace) ? EntityState.Modified : EntityState.Added;
                }

                context.RemoveRange(written.Values.Where(held => !rows.ContainsKey(held)).Select(StoredTraces.Row));
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        written = isWritten ? rows : written;
    }

    private static Dictionary<DatabaseTrace, DatabaseTrace> Rows(TraceBook book)
    {
        var rows = new Dictionary<DatabaseTrace, DatabaseTrace>(Comparer);
        foreach (var trace in book.Live.Values.Concat(book.Gone.Items))
        {
            rows[trace] = trace;
        }

        return rows;
    }
}
