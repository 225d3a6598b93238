using DbDashboard.Core.Causes;
using DbDashboard.Core.State.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Groups;

/// <summary>Keeps the book of groups over a restart: read at the start, written a moment after it changes.</summary>
public sealed class GroupMemory(DashboardDatabase database, GroupStore store, TimeProvider clock)
{
    /// <summary>How long changes are collected before they are written.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private bool isRead;
    private GroupBook written = GroupBook.Empty;

    /// <summary>Puts what was kept into the store. Groups are followed without it when the database cannot be read.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = GroupBook.Empty;
        isRead = await database.TryAsync(
            async context => kept = StoredGroups.Book(
                await context.Groups.AsNoTracking().ToListAsync(cancellationToken),
                await context.GroupClaims.AsNoTracking().ToListAsync(cancellationToken),
                await context.GroupEpisodes.AsNoTracking().ToListAsync(cancellationToken)),
            cancellationToken);
        written = kept;
        store.Update(book => book.Over(kept));
    }

    /// <summary>Writes changes until cancelled; it ends by <see cref="OperationCanceledException"/>. What cannot be written is tried again with the next change.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var book in store.WatchAsync(cancellationToken))
        {
            if (book.IsLoaded && book != written)
            {
                await WriteAsync(book, cancellationToken);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>Writes what differs from what was written last; a database that could not be read at the start is read first.</summary>
    public async Task WriteAsync(GroupBook next, CancellationToken cancellationToken)
    {
        if (!isRead)
        {
            await LoadAsync(cancellationToken);
            next = store.Current;
        }

        var isWritten = isRead && await database.TryAsync(
            async context =>
            {
                Change(context, written.Open, next.Open, (_, record) => StoredGroups.Row(record));
                Change(context, written.Claims, next.Claims, StoredGroups.Row);
                context.AddRange(next.Ended.Items.Except(written.Ended.Items).Select(StoredGroups.Row));
                context.RemoveRange(written.Ended.Items.Except(next.Ended.Items).Select(StoredGroups.Row));
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        written = isWritten ? next : written;
    }

    private static void Change<TValue, TRow>(DashboardDbContext context, IReadOnlyDictionary<Fingerprint, TValue> before, IReadOnlyDictionary<Fingerprint, TValue> next, Func<Fingerprint, TValue, TRow> row)
        where TValue : class
        where TRow : class
    {
        foreach (var (id, value) in next)
        {
            if (before.GetValueOrDefault(id) is not { } held)
            {
                context.Entry(row(id, value)).State = EntityState.Added;
            }
            else if (!held.Equals(value))
            {
                context.Entry(row(id, value)).State = EntityState.Modified;
            }
        }

        context.RemoveRange(before.Where(held => !next.ContainsKey(held.Key)).Select(held => row(held.Key, held.Value)));
    }
}
