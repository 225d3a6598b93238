using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>Keeps the soaks over a restart, and when they were looked at last: what lies between is a gap.</summary>
public sealed class SoakMemory(DashboardDatabase database, SoakStore store, TimeProvider time)
{
    /// <summary>How long changes are collected before they are written.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    private bool isRead;
    private SoakBook written = SoakBook.Empty;

    /// <summary>Puts what was kept into the store; soaks begin anew when the database cannot be read.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = SoakBook.Empty;
        isRead = await database.TryAsync(
            async context => kept = StoredSoaks.Book(
                await context.Soaks.AsNoTracking().ToListAsync(cancellationToken),
                await context.SoakLooks.AsNoTracking().FirstOrDefaultAsync(cancellationToken)),
            cancellationToken);
        written = kept;
        store.Update(_ => kept with { IsLoaded = true });
    }

    /// <summary>Writes changes until cancelled; it ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var book in store.WatchAsync(cancellationToken))
        {
            if (book.IsLoaded && isRead && book.LookedAt != written.LookedAt)
            {
                await WriteAsync(book, cancellationToken);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    /// <summary>Writes what differs from what was written last.</summary>
    public async Task WriteAsync(SoakBook next, CancellationToken cancellationToken)
    {
        var isWritten = await database.TryAsync(
            async context =>
            {
                foreach (var (key, record) in next.Records.Where(one => !one.Value.Equals(written.Records.GetValueOrDefault(one.Key))))
                {
                    context.Entry(StoredSoaks.Row(record)).State = written.Records.ContainsKey(key) ? EntityState.Modified : EntityState.Added;
                }

                context.RemoveRange(written.Records.Values.Where(record => !next.Records.ContainsKey(record.Application)).Select(StoredSoaks.Row));
                if (next.LookedAt is { } at)
                {
                    context.Entry(new SoakLookRow { Id = SoakLookRow.Only, At = at.ToUnixTimeMilliseconds() }).State = written.LookedAt is null ? EntityState.Added : EntityState.Modified;
                }

                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        written = isWritten ? next : written;
    }
}
