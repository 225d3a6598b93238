using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Windows;

/// <summary>Argo CD's rule for auto-sync over an application's windows. Its own answer (canSync) is the one for a pressed sync.</summary>
public static class ClosedWindows
{
    private const int MostSteps = 5_000;
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(366);

    /// <summary>The windows that hold auto-sync back: every active deny; without one, and with no allow window active, every allow window. Empty: it may act.</summary>
    public static IReadOnlyList<SyncWindow> Of(SyncWindows windows)
    {
        var denying = windows.Active.Items.Where(w => w.Kind == "deny").ToList();
        return denying.Count > 0 || windows.Active.Items.Any(w => w.Kind == "allow") ? denying : [.. windows.Assigned.Items.Where(w => w.Kind == "allow")];
    }

    /// <summary>When auto-sync may act again, from the assigned windows' schedules. Ask only while windows hold it back.</summary>
    /// <param name="at">When the windows were read.</param>
    public static WindowOpening Opening(SyncWindows windows, Reading<Project> project, DateTimeOffset at)
    {
        var zones = windows.Assigned.Items.Select(w => WindowZones.Of(w, project)).ToList();
        var known = zones.TrueForAll(z => z is not null);
        var read = windows.Assigned.Items.Select((w, i) => WindowSchedule.Read(w, zones[i] ?? TimeZoneInfo.Utc)).ToList();
        if (read.Exists(s => s is null))
        {
            return WindowOpening.Unknown("a schedule or duration of them cannot be read, and Argo CD blocks as long as that is so");
        }

        var schedules = read.OfType<WindowSchedule>().ToList();
        if (!known && IsOpen(schedules, at))
        {
            return WindowOpening.Unknown("their time zone is not UTC, and which it is was not to be had: Argo CD's answer leaves it out, and the project was not read");
        }

        return Next(schedules, at) is { } opens
            ? new WindowOpening(opens, known ? zones.OfType<TimeZoneInfo>().Distinct().ToList() is [var one] ? one : TimeZoneInfo.Utc : TimeZoneInfo.Utc, known, null)
            : WindowOpening.Never;
    }

    /// <summary><c>deny '0 8 * * *' for 10h</c>.</summary>
    public static string Names(IEnumerable<SyncWindow> windows) => Words.Names(windows.Select(w => $"{Words.Cap(w.Kind, 10)} '{Words.Cap(w.Schedule, 60)}' for {Words.Cap(w.Duration, 20)}"), 3);

    private static DateTimeOffset? Next(List<WindowSchedule> schedules, DateTimeOffset from)
    {
        var at = from;
        for (var step = 0; step < MostSteps && at - from < Horizon; step++)
        {
            var denied = schedules.Where(s => s.IsDeny).Max(s => s.EndAt(at));
            if (denied is null && IsOpen(schedules, at))
            {
                return at;
            }

            if ((denied ?? schedules.Where(s => !s.IsDeny).Min(s => s.NextAfter(at))) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    private static bool IsOpen(List<WindowSchedule> schedules, DateTimeOffset at) =>
        schedules.TrueForAll(s => !s.IsDeny || s.EndAt(at) is null) && (schedules.TrueForAll(s => s.IsDeny) || schedules.Exists(s => !s.IsDeny && s.EndAt(at) is not null));
}
