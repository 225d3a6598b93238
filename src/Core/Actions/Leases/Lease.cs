using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>An override with an owner, a reason and an end. It never acts: at its end it proposes the undo.</summary>
/// <param name="Uid">The Application object's.</param>
/// <param name="What">What is other than the baseline, in one sentence.</param>
/// <param name="Subject">Whose it is: stable and unique.</param>
/// <param name="Owner">The same for people.</param>
/// <param name="Ticket">Empty when none was given.</param>
/// <param name="Undo">What takes it back, to be planned; null when no guarded press does.</param>
public sealed record Lease(
    LeaseKey Key,
    string Uid,
    string Project,
    string What,
    string Subject,
    string Owner,
    string Reason,
    string Ticket,
    DateTimeOffset At,
    DateTimeOffset Until,
    ActionAsk? Undo,
    string UndoSentence)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan Usual = TimeSpan.FromHours(4);

    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>So long before its end it warns.</summary>
    public static readonly TimeSpan WarnsBefore = TimeSpan.FromMinutes(30);

    /// <summary>The press that made the override; null when the override was found and adopted.</summary>
    public ActionId? Made { get; init; }

    /// <summary>When the override was first seen under this lease; null while it was not: a press may need a moment.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When it was told that the end is near; null before.</summary>
    public DateTimeOffset? WarnedAt { get; init; }

    /// <summary>When it was told that the time is over; null before.</summary>
    public DateTimeOffset? OverAt { get; init; }

    public ApplicationKey Application => Key.Application;

    public LeaseState StateAt(DateTimeOffset now) => now >= Until ? LeaseState.Over : now >= Until - WarnsBefore ? LeaseState.Ending : LeaseState.Running;
}

/// <summary>An application has at most one lease of a kind.</summary>
public readonly record struct LeaseKey(ApplicationKey Application, OverrideKind Kind);

public enum LeaseState
{
    Running,

    /// <summary>Its end is near.</summary>
    Ending,

    /// <summary>Its time is over and the override is still there: the undo is proposed.</summary>
    Over,
}

/// <summary>How long and for what, as a person gives it with a press or afterwards.</summary>
/// <param name="For">Null: <see cref="Lease.Usual"/>.</param>
public sealed record LeaseTerms(TimeSpan? For = null, string Ticket = "");
