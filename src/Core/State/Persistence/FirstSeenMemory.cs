using System.Collections.Immutable;
using DbDashboard.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.State.Persistence;

/// <summary>Keeps first-seen times over a restart: put into the snapshot when the file is read, written a moment after they change.</summary>
public sealed class FirstSeenMemory(DashboardDatabase database, SnapshotStore store, TimeProvider clock)
{
    /// <summary>How long changes are collected before they are written.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private bool isLoaded;
    private ImmutableDictionary<ApplicationKey, FirstSeen> written = ImmutableDictionary<ApplicationKey, FirstSeen>.Empty;

    /// <summary>Puts what was kept into the snapshot; nothing when the database cannot be read.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        List<FirstSeenRow> rows = [];
        isLoaded = await database.TryAsync(async context => rows = await context.FirstSeen.AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        if (!isLoaded)
        {
            return;
        }

        written = rows.ToImmutableDictionary(KeyOf, Read);
        store.Update(snapshot => snapshot with { FirstSeen = written.SetItems(snapshot.FirstSeen.Select(seen => KeyValuePair.Create(seen.Key, Earlier(seen.Value, written.GetValueOrDefault(seen.Key))))) });
    }

    // The sources need not wait for the file: a state that is still the same began when it was first seen, whoever saw it.
    private static FirstSeen Earlier(FirstSeen now, FirstSeen? kept) => kept?.State != now.State ? now : now with
    {
        Since = Min(now.Since, kept.Since),
        SyncSince = Min(now.SyncSince, kept.SyncSince),
        HealthSince = Min(now.HealthSince, kept.HealthSince),
    };

    private static DateTimeOffset Min(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    /// <summary>Writes changes until cancelled; it ends by <see cref="OperationCanceledException"/>. What cannot be written is tried again with the next change.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var snapshot in store.WatchAsync(cancellationToken))
        {
            if (!ReferenceEquals(snapshot.FirstSeen, written))
            {
                await WriteAsync(snapshot.FirstSeen, cancellationToken);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>Writes what differs from what was written last; a database that could not be read at the start is read first.</summary>
    public async Task WriteAsync(ImmutableDictionary<ApplicationKey, FirstSeen> next, CancellationToken cancellationToken)
    {
        if (!isLoaded)
        {
            await LoadAsync(cancellationToken);
        }

        var isWritten = await database.TryAsync(
            async context =>
            {
                foreach (var (key, value) in next)
                {
                    if (!written.TryGetValue(key, out var before) || before != value)
                    {
                        context.Entry(Row(key, value)).State = before is null ? EntityState.Added : EntityState.Modified;
                    }
                }

                context.RemoveRange(written.Where(held => !next.ContainsKey(held.Key)).Select(held => Row(held.Key, held.Value)));
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        written = isWritten ? next : written;
    }

    private static ApplicationKey KeyOf(FirstSeenRow row) => new(row.Instance, row.Namespace, row.Name);

    private static FirstSeen Read(FirstSeenRow row)
    {
        var (sync, health) = (DateTimeOffset.FromUnixTimeMilliseconds(row.SyncSince), DateTimeOffset.FromUnixTimeMilliseconds(row.HealthSince));
        return new(row.State, sync > health ? sync : health) { SyncSince = sync, HealthSince = health };
    }

    private static FirstSeenRow Row(ApplicationKey key, FirstSeen value) => new()
    {
        Instance = key.Instance,
        Namespace = key.Namespace,
        Name = key.Name,
        State = value.State,
        SyncSince = value.SyncSince.ToUnixTimeMilliseconds(),
        HealthSince = value.HealthSince.ToUnixTimeMilliseconds(),
    };
}
