using System.Globalization;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>A five-field schedule: minute, hour, day, month, weekday.</summary>
internal static class Cron
{
    /// <summary>True when the schedule fired within <paramref name="duration"/> before <paramref name="now"/>.</summary>
    public static bool IsOpen(string schedule, TimeSpan duration, DateTimeOffset now)
    {
        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var minute = now.AddSeconds(-now.Second);
        for (var back = TimeSpan.Zero; back < duration && back < TimeSpan.FromDays(8); back += TimeSpan.FromMinutes(1))
        {
            if (Fires(fields, minute - back))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fires(string[] fields, DateTimeOffset at) =>
        fields.Length == 5 && Takes(fields[0], at.Minute) && Takes(fields[1], at.Hour) && Takes(fields[2], at.Day) && Takes(fields[3], at.Month) && Takes(fields[4], (int)at.DayOfWeek);

    private static bool Takes(string field, int value) => field.Split(',').Any(part => part.Split('/') switch
    {
        ["*"] => true,
        ["*", var step] => value % Number(step) == 0,
        [var one] when one.Split('-') is [var from, var to] => value >= Number(from) && value <= Number(to),
        [var one] => value == Number(one),
        _ => false,
    });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
