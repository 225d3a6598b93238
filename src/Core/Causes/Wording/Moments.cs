using System.Globalization;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Times that lie ahead, and lengths of time, in a sentence.</summary>
public static class Moments
{
    /// <summary><c>in 54 s</c>, <c>in 14 min</c>, <c>in 17 h</c>, <c>in 3 d</c>.</summary>
    public static string In(TimeSpan wait) => $"in {Length(wait)}";

    /// <summary><c>54 s</c>, <c>14 min</c>, <c>17 h</c>, <c>3 d</c>: the largest unit that says enough.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalSeconds: < 90 } => $"{Math.Max(1, (int)Math.Ceiling(length.TotalSeconds))} s",
        { TotalMinutes: < 90 } => $"{(int)Math.Round(length.TotalMinutes)} min",
        { TotalHours: < 48 } => $"{(int)Math.Round(length.TotalHours)} h",
        _ => $"{(int)length.TotalDays} d",
    };

    /// <summary><c>06:50:48 UTC</c>.</summary>
    public static string Clock(DateTimeOffset at) => $"{at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC";
}
