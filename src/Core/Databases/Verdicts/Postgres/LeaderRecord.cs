using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>What Patroni writes on the Endpoints of a cluster while it has a leader.</summary>
/// <param name="Leader">The pod that leads.</param>
/// <param name="RenewedAt">When it was renewed last; what is held is rounded down to the minute.</param>
/// <param name="Ttl">After this long without a renewal the others choose a new one.</param>
internal sealed record LeaderRecord(string Leader, DateTimeOffset? RenewedAt, TimeSpan Ttl)
{
    /// <summary>What is held is at most this much older than what is so: a renewal each ten seconds is not worth a change.</summary>
    public static readonly TimeSpan Rounding = TimeSpan.FromMinutes(1);

    private const int UsualTtl = 30;

    /// <summary>Null when the object has no record: Patroni never ran, or keeps it elsewhere.</summary>
    public static LeaderRecord? Of(LiveObject? endpoints) => endpoints?.Annotation("leader") is { Length: > 0 } leader
        ? new(leader, PodFacts.Time(endpoints.Annotation("renewTime")), TimeSpan.FromSeconds(int.TryParse(endpoints.Annotation("ttl"), out var ttl) && ttl is > 0 and < 86_400 ? ttl : UsualTtl))
        : null;

    /// <summary>No renewal for twice the time to live: there is no live leader.</summary>
    public bool IsStale(DateTimeOffset now) => RenewedAt is not { } at || now - at > (2 * Ttl) + Rounding;
}
