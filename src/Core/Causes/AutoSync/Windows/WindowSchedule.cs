using Cronos;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Windows;

/// <summary>
/// When one window is active, by Argo CD's rule: its schedule fired less than its duration ago. Argo CD takes either day field
/// where both are given (as cron does), the schedule library takes both: such a schedule is two, and the nearer counts.
/// </summary>
internal sealed class WindowSchedule
{
    private readonly IReadOnlyList<CronExpression> schedules;
    private readonly TimeSpan duration;
    private readonly TimeZoneInfo zone;

    private WindowSchedule(SyncWindow window, IReadOnlyList<CronExpression> schedules, TimeSpan duration, TimeZoneInfo zone)
    {
        IsDeny = window.Kind == "deny";
        this.schedules = schedules;
        this.duration = duration;
        this.zone = zone;
    }

    public bool IsDeny { get; }

    /// <summary>Null when Argo CD could not read the schedule or the duration either: it blocks then.</summary>
    public static WindowSchedule? Read(SyncWindow window, TimeZoneInfo zone)
    {
        var fields = window.Schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5 || !fields.All(IsPlain) || GoDuration.Parse(window.Duration) is not { } duration)
        {
            return null;
        }

        var read = Split(fields).Select(text => CronExpression.TryParse(text, out var schedule) ? schedule : null).OfType<CronExpression>().ToList();
        return read.Count == Split(fields).Count ? new WindowSchedule(window, read, duration, zone) : null;
    }

    /// <summary>When the active window ends; null when it is not active.</summary>
    public DateTimeOffset? EndAt(DateTimeOffset at) => Last(at) is { } fired && at < fired + duration ? fired + duration : null;

    public DateTimeOffset? NextAfter(DateTimeOffset at) => schedules.Select(s => s.GetNextOccurrence(at, zone)).Min();

    private DateTimeOffset? Last(DateTimeOffset at) => schedules.Select(s => s.GetPreviousOccurrence(at, zone, inclusive: true)).Max();

    // L, W and # are extensions of the library that Argo CD refuses.
    private static bool IsPlain(string field) => field.All(c => char.IsAsciiDigit(c) || c is '*' or '/' or ',' or '-' or '?') || field.Split(',', '-').All(name => name.Length == 3 && name.All(char.IsAsciiLetter));

    private static List<string> Split(string[] f) => IsAny(f[2]) || IsAny(f[4])
        ? [string.Join(' ', f)]
        : [$"{f[0]} {f[1]} {f[2]} {f[3]} *", $"{f[0]} {f[1]} * {f[3]} {f[4]}"];

    private static bool IsAny(string field) => field is "*" or "?";
}
