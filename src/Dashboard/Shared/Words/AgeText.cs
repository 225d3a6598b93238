namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>Times as people say them: <c>14 min</c>, <c>3 d 4 h</c>.</summary>
public static class AgeText
{
    private const int WholeDaysFrom = 7;

    /// <summary>The length in at most two units. A negative one (a clock that is ahead of ours) reads as no time at all.</summary>
    public static string Length(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => "0 s",
        { TotalMinutes: < 1 } => $"{(int)span.TotalSeconds} s",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} min",
        { TotalDays: < 1 } => TwoUnits(span.Hours, "h", span.Minutes, "min"),
        { TotalDays: < WholeDaysFrom } => TwoUnits(span.Days, "d", span.Hours, "h"),
        _ => $"{(int)span.TotalDays} d",
    };

    /// <summary><c>14 min ago</c>; a moment that is still to come by our clock reads as <c>just now</c>.</summary>
    public static string Ago(TimeSpan span) => span.TotalSeconds < 1 ? "just now" : Length(span) + " ago";

    /// <summary>The exact moment: <c>2026-09-14 02:14:07 UTC</c>.</summary>
    public static string Exact(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss") + " UTC";

    private static string TwoUnits(int large, string largeUnit, int small, string smallUnit) =>
        small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";
}
