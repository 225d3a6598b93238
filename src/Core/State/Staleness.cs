using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>A source that counts as live and has not shown life for <see cref="SourceStatus.FreshFor"/> is stale: silence is not freshness.</summary>
public static class Staleness
{
    /// <summary>The same snapshot when nothing has become stale.</summary>
    public static Snapshot Mark(Snapshot snapshot, DateTimeOffset now)
    {
        var next = snapshot.Sources;
        foreach (var (id, status) in snapshot.Sources)
        {
            if (status.State == SourceState.Live && !status.IsFresh(now))
            {
                next = next.SetItem(id, Stale(status, now));
            }
        }

        return ReferenceEquals(next, snapshot.Sources) ? snapshot : snapshot with { Sources = next, Version = snapshot.Version + 1, At = now };
    }

    private static SourceStatus Stale(SourceStatus status, DateTimeOffset now) => status with
    {
        State = SourceState.Stale,
        Since = status.LastSeen is { } seen ? seen + SourceStatus.FreshFor : now,
        Why = $"Nothing was heard from {status.Id} for {SourceStatus.FreshFor.TotalSeconds:0} s: what is shown may be old.",
    };
}
