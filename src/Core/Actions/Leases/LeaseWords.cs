using System.Globalization;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Times of leases in words.</summary>
public static class LeaseWords
{
    /// <summary><c>2026-11-23 02:31 UTC</c>.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary><c>3 d 4 h</c>, <c>48 h</c>, <c>3 h 59 min</c>, <c>12 min</c>, <c>less than 1 min</c>.</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than 1 min",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min",
        { TotalHours: <= 48 } => time.Minutes == 0 ? $"{(int)time.TotalHours} h" : $"{(int)time.TotalHours} h {time.Minutes} min",
        _ => time.Hours == 0 ? $"{(int)time.TotalDays} d" : $"{(int)time.TotalDays} d {time.Hours} h",
    };

    /// <summary><c>3 h 59 min left</c>, <c>over for 12 min</c>.</summary>
    public static string Left(Lease lease, DateTimeOffset now) =>
        now < lease.Until ? $"{Length(lease.Until - now)} left" : $"over for {Length(now - lease.Until)}";
}
