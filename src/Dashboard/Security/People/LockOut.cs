using System.Collections.Concurrent;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.State.Persistence.Access;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>After some failed sign-ins nobody gets in under that name for a while, whether somebody has it or not. Kept over a restart.</summary>
public sealed class LockOut(DashboardDatabase database, TimeProvider time)
{
    /// <summary>So many failures in a row lock a name.</summary>
    public const int Failures = 5;

    /// <summary>Names that are remembered; whoever tries more is held up by the limit of their address.</summary>
    private const int Most = 10_000;

    public static readonly TimeSpan For = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset At)> failed = new(StringComparer.Ordinal);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        List<FailedSignInRow> rows = [];
        await database.TryAsync(async context => rows = await context.Set<FailedSignInRow>().AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        foreach (var row in rows)
        {
            failed[row.Name] = (row.Failures, DateTimeOffset.FromUnixTimeMilliseconds(row.At));
        }
    }

    public bool Holds(string name) => failed.TryGetValue(name, out var held) && held.Count >= Failures && time.GetUtcNow() - held.At < For;

    /// <returns>True when this failure locked the name.</returns>
    public async Task<bool> FailedAsync(string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (failed.Count >= Most)
        {
            await ForgetAsync([.. failed.Where(held => now - held.Value.At >= For).Select(held => held.Key)], cancellationToken);
        }

        var (count, _) = failed.AddOrUpdate(name, (1, now), (_, held) => (now - held.At >= For ? 1 : held.Count + 1, now));
        await database.TryAsync(
            async context =>
            {
                await context.Set<FailedSignInRow>().Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken);
                context.Add(new FailedSignInRow { Name = name, Failures = count, At = now.ToUnixTimeMilliseconds() });
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return count == Failures;
    }

    public Task ForgetAsync(string name, CancellationToken cancellationToken) => failed.ContainsKey(name) ? ForgetAsync([name], cancellationToken) : Task.CompletedTask;

    private async Task ForgetAsync(string[] names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            failed.TryRemove(name, out _);
        }

        await database.TryAsync(context => context.Set<FailedSignInRow>().Where(row => names.Contains(row.Name)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }
}
