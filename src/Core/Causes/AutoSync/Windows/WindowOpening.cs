using System.Globalization;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.AutoSync.Windows;

/// <summary>When the windows let auto-sync through again.</summary>
/// <param name="At">Null when they never do within a year, or when it cannot be said.</param>
/// <param name="Zone">In whose time it is said: the zone of the window that opens, or UTC.</param>
/// <param name="ZoneKnown">False: the windows' time zone was not to be had, and the time is that of a window in UTC.</param>
/// <param name="Why">Why the time is not known; null when it is, and when it never opens.</param>
public sealed record WindowOpening(DateTimeOffset? At, TimeZoneInfo Zone, bool ZoneKnown, string? Why)
{
    /// <summary>The schedules leave no gap within a year.</summary>
    public static readonly WindowOpening Never = new(null, TimeZoneInfo.Utc, true, null);

    public static WindowOpening Unknown(string why) => new(null, TimeZoneInfo.Utc, false, why);

    /// <summary><c>it opens at 2026-03-02 06:00 Europe/Berlin, in 17 h</c>.</summary>
    public string Say(DateTimeOffset now) => At is not { } at ? Why is null ? "it does not open: its schedule leaves no gap within a year" : $"when it opens is not known: {Why}"
        : at <= now ? $"it has opened at {Text(at)}, and Argo CD has not said so yet"
        : $"it opens at {Text(at)}, {Moments.In(at - now)}{(ZoneKnown ? "" : " if its time zone is UTC: Argo CD's answer leaves the zone out, and the project was not read")}";

    private string Text(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {Zone.Id}";
}
