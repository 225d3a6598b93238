using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>A root cause and its applications, of <c>GET /api/v1/groups</c>.</summary>
/// <param name="Id">The fingerprint: the same after a restart and in every dashboard.</param>
/// <param name="Cause">Empty when no rule knows why.</param>
/// <param name="Tier">dataLossPending, brokenNow, growing, steady, noisy.</param>
/// <param name="Total">How many applications; those that may be seen are named.</param>
/// <param name="GrewAt">When it took in a further application last; null when it never did.</param>
/// <param name="Claim">What somebody said of it; null when nothing that still holds.</param>
/// <param name="Before">When it was there last; null when it is not remembered.</param>
public sealed record GroupReply(
    string Id,
    string Cause,
    CauseRoot Root,
    string Title,
    string Sentence,
    string Tier,
    string Urgency,
    int Total,
    EquatableList<ApplicationKey> Applications,
    DateTimeOffset? Since,
    DateTimeOffset? GrewAt,
    ClaimReply? Claim,
    EpisodeReply? Before);

/// <param name="Kind">taken, snoozed.</param>
/// <param name="State">taken, quiet, marked (data could be lost: it is shown all the same), back (it grew or got worse).</param>
public sealed record ClaimReply(string Kind, string State, string Owner, DateTimeOffset At, DateTimeOffset Until, string Note);

/// <summary>A time at which a group was there.</summary>
/// <param name="EndedBy">unknown, action, sync, commit, gone.</param>
/// <param name="Ended">In words.</param>
/// <param name="Action">Id of the action in our audit; null for others.</param>
public sealed record EpisodeReply(string Id, string Cause, string Sentence, DateTimeOffset Since, DateTimeOffset Until, int Most, EquatableList<ApplicationKey> Applications, string EndedBy, string Ended, string? Action);

/// <summary>One group whole: with every time that it was there before.</summary>
public sealed record GroupWholeReply(GroupReply Group, IReadOnlyList<EpisodeReply> Episodes);

/// <summary>What became of groups after a moment.</summary>
public sealed record GroupChangesReply(DateTimeOffset Since, IReadOnlyList<string> New, IReadOnlyList<string> Grown, IReadOnlyList<EpisodeReply> Ended);
