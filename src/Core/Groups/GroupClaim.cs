using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

public enum ClaimKind
{
    /// <summary>"I have it": the group stays where it is and shows its owner.</summary>
    Taken,

    /// <summary>The group steps aside until the time is over, or until it grows or gets worse.</summary>
    Snoozed,
}

/// <summary>What somebody said of a group, for a time.</summary>
/// <param name="Subject">Whose it is: stable and unique.</param>
/// <param name="Owner">The same for people.</param>
/// <param name="Until">At most <see cref="GroupDesk.Longest"/> after <paramref name="At"/>.</param>
/// <param name="Note">Why; empty when nothing was said.</param>
/// <param name="Total">How many applications the group had when it was said.</param>
/// <param name="Urgency">How urgent it was then.</param>
public sealed record GroupClaim(ClaimKind Kind, string Subject, string Owner, DateTimeOffset At, DateTimeOffset Until, string Note, int Total, Urgency Urgency)
{
    /// <summary>When a snoozed group came back before its time; null when it did not. It stays back.</summary>
    public DateTimeOffset? BackAt { get; init; }

    public ClaimState StateFor(Urgency urgency, int total, DateTimeOffset? grewAt, DateTimeOffset now) => Kind switch
    {
        _ when now >= Until => ClaimState.Over,
        ClaimKind.Taken => ClaimState.Taken,
        _ when urgency == Urgency.DataAtRisk => ClaimState.Marked,
        _ when BackAt is not null || total > Total || urgency > Urgency || grewAt > At => ClaimState.Back,
        _ => ClaimState.Quiet,
    };
}

/// <summary>What a claim means for its group now.</summary>
public enum ClaimState
{
    /// <summary>Its time has run out.</summary>
    Over,
    Taken,

    /// <summary>Snoozed and out of the way.</summary>
    Quiet,

    /// <summary>Snoozed, and shown all the same: data could be lost.</summary>
    Marked,

    /// <summary>Snoozed, and back before its time: it grew or got worse.</summary>
    Back,
}
