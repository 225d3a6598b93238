using System.Collections.Immutable;
using DbDashboard.Core.State.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Keeps the leases over a restart: read at the start, written as soon as one changes.</summary>
public sealed class LeaseMemory(DashboardDatabase database, LeaseStore store)
{
    private bool isRead;
    private ImmutableDictionary<LeaseKey, Lease> written = LeaseBook.Empty.Leases;

    /// <summary>Puts what was kept into the store; leases go on without it when the database cannot be read.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = LeaseBook.Empty;
        isRead = await database.TryAsync(async context => kept = StoredLeases.Book(await context.Leases.AsNoTracking().ToListAsync(cancellationToken)), cancellationToken);
        written = kept.Leases;
        store.Update(book => book.Over(kept));
    }

    /// <summary>Writes changes until cancelled; it ends by <see cref="OperationCanceledException"/>. What cannot be written is tried again with the next change.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var book in store.WatchAsync(cancellationToken))
        {
            if (book.IsLoaded && book.Leases != written)
            {
                await WriteAsync(book, cancellationToken);
            }
        }
    }

    /// <summary>Writes what differs from what was written last; a database that could not be read at the start is read first.</summary>
    public async Task WriteAsync(LeaseBook next, CancellationToken cancellationToken)
    {
        if (!isRead)
        {
            await LoadAsync(cancellationToken);
            next = store.Current;
        }

        var isWritten = isRead && await database.TryAsync(
            async context =>
            {
                foreach (var (key, lease) in next.Leases.Where(one => !one.Value.Equals(written.GetValueOrDefault(one.Key))))
                {
                    context.Entry(StoredLeases.Row(lease)).State = written.ContainsKey(key) ? EntityState.Modified : EntityState.Added;
                }

                context.RemoveRange(written.Values.Where(lease => !next.Leases.ContainsKey(lease.Key)).Select(StoredLeases.Row));
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        written = isWritten ? next.Leases : written;
    }
}
