using System.Collections.Concurrent;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>Dates an application's sync and health state. Argo CD's own times win where it tells them; what nobody told is dated by when we saw it.</summary>
internal static class FirstSeenDating
{
    private static readonly ConcurrentDictionary<(SyncStatus, HealthStatus), string> Names = new();

    /// <param name="before">What was known of the same object; null when it is new.</param>
    /// <param name="at">When it was seen now.</param>
    public static FirstSeen Date(Application application, FirstSeen? before, DateTimeOffset at)
    {
        var known = application.CreatedAt > before?.Since ? null : before;
        var sync = SyncSince(application, known, at);
        var health = HealthSince(application, known, at);
        return new(Name(application), sync > health ? sync : health) { SyncSince = sync, HealthSince = health };
    }

    private static string Name(Application application) =>
        Names.GetOrAdd((application.Sync, application.Health), state => $"{state.Item1}/{state.Item2}");

    private static DateTimeOffset HealthSince(Application application, FirstSeen? before, DateTimeOffset at) =>
        application.HealthSince is { } told && told <= at ? told
        : before is not null && before.State.EndsWith($"/{application.Health}", StringComparison.Ordinal) ? before.HealthSince
        : at;

    private static DateTimeOffset SyncSince(Application application, FirstSeen? before, DateTimeOffset at)
    {
        if (before is not null && before.State.StartsWith($"{application.Sync}/", StringComparison.Ordinal))
        {
            return before.SyncSince;
        }

        var earliest = before?.SyncSince ?? DateTimeOffset.MinValue;
        return Told(application) is { } told && told >= earliest && told <= at ? told
            : before is not null && application.ReconciledAt is { } compared && compared >= earliest && compared <= at ? compared
            : at;
    }

    /// <summary>The time that Argo CD itself gives for the sync state, or null. For OutOfSync it gives none.</summary>
    private static DateTimeOffset? Told(Application application) => application.Sync switch
    {
        SyncStatus.None => application.CreatedAt,
        SyncStatus.Unknown => application.Conditions.Where(condition => condition.Type.EndsWith("Error", StringComparison.Ordinal)).Min(condition => condition.At),
        SyncStatus.Synced when application.OperationState is { Phase: OperationPhase.Succeeded, Operation: { IsSync: true, DryRun: false, Resources.Count: 0 } } last => last.FinishedAt,
        _ => null,
    };
}
