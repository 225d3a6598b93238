using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>How long an application with auto-sync off has been healthy and Synced under watch.</summary>
/// <param name="Mark">Of all whose change starts the clock again; another mark is another soak.</param>
/// <param name="Began">When this soak began: when it was seen first, or when the last change was.</param>
/// <param name="Since">Since when it is good without a gap; null while it is not.</param>
/// <param name="Gap">The gap that is open; null when none is.</param>
/// <param name="Gaps">Those that ended, oldest first; the last <see cref="GapsKept"/>.</param>
public sealed record SoakRecord(ApplicationKey Application, string Mark, DateTimeOffset Began, DateTimeOffset? Since, SoakGap? Gap, EquatableList<SoakGap> Gaps)
{
    public const int GapsKept = 10;

    public required string Project { get; init; }

    public bool HasDatabases { get; init; }

    /// <summary>Null when nobody shortened it.</summary>
    public SoakShortening? Shortened { get; init; }
}

/// <summary>A time in which it was not good, or in which nobody watched.</summary>
/// <param name="Until">Null while it lasts.</param>
/// <param name="Why">A clause without a full stop: <c>it was OutOfSync</c>.</param>
public sealed record SoakGap(DateTimeOffset From, DateTimeOffset? Until, string Why);

/// <summary>Somebody let this soak be shorter; holds until the application changes.</summary>
public sealed record SoakShortening(TimeSpan To, string By, string Reason, DateTimeOffset At);
