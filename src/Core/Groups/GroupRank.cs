using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Groups;

/// <summary>The classes of Triage, the first the most urgent.</summary>
public enum Tier
{
    /// <summary>What is pending would delete a database or its volume.</summary>
    DataLossPending,

    /// <summary>Something does not work now.</summary>
    BrokenNow,

    /// <summary>It took in further applications within <see cref="GroupRank.GrowingFor"/>.</summary>
    Growing,

    /// <summary>It waits for somebody and does not change.</summary>
    Steady,

    /// <summary>It came and went by itself, <see cref="GroupRank.NoisyFrom"/> times or more within a day.</summary>
    Noisy,
}

/// <summary>
/// A group's place on Triage, a total order: by class; within a class what grows first, then the more urgent, the larger, the older;
/// and last by fingerprint, so that two groups never share a place and rows do not change places by chance.
/// </summary>
/// <param name="Since">Null (not known) comes after every known time.</param>
public sealed record GroupRank(Tier Tier, bool IsGrowing, Urgency Urgency, int Total, DateTimeOffset? Since, Fingerprint Id) : IComparable<GroupRank>
{
    public const int NoisyFrom = 3;

    public static readonly TimeSpan GrowingFor = TimeSpan.FromMinutes(30);

    /// <param name="grewAt">When it took in a further application last; null when it never did.</param>
    /// <param name="endings">How often it ended within the last day.</param>
    public static Tier TierOf(Urgency urgency, DateTimeOffset? grewAt, int endings, DateTimeOffset now) => urgency switch
    {
        Urgency.DataAtRisk => Tier.DataLossPending,
        Urgency.Broken or Urgency.Degraded => Tier.BrokenNow,
        _ when Grows(grewAt, now) => Tier.Growing,
        _ when endings >= NoisyFrom => Tier.Noisy,
        _ => Tier.Steady,
    };

    public static bool Grows(DateTimeOffset? grewAt, DateTimeOffset now) => grewAt is { } at && now - at <= GrowingFor;

    public int CompareTo(GroupRank? other) => other is null ? 1 : Places(this).CompareTo(Places(other));

    private static (Tier, bool, int, int, long, Fingerprint) Places(GroupRank rank) =>
        (rank.Tier, !rank.IsGrowing, -(int)rank.Urgency, -rank.Total, rank.Since?.UtcTicks ?? long.MaxValue, rank.Id);
}
