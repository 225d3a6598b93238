using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Questdb;

internal static class ScheduleRows
{
    public static Finding? Missed(Signs signs)
    {
        var status = SpecMembers.Parse(signs.Database.Object.Status);
        if (status.Text("snapshotPhase") == "Failed")
        {
            return new(HealthStatus.Degraded, "Its last snapshot failed: backups are not made", "Look at the events SnapshotFailed and SnapshotSkipped.") { Since = Last(signs) };
        }

        var (last, interval) = (Last(signs), Interval(signs));
        var late = signs.Now - (last ?? signs.Database.Object.CreatedAt);
        return interval is { } usual && late > 2 * usual
            ? new(HealthStatus.Degraded, $"{(last is { } at ? $"Its last snapshot is of {at:yyyy-MM-dd HH:mm} UTC" : "It never made a snapshot")}, and one is due every {CommonRows.Minutes(usual)}", "Look at the events SnapshotSkipped and InvalidSchedule.") { Since = last }
            : null;
    }

    public static Finding? OnTime(Signs signs) => (Last(signs), Interval(signs)) switch
    {
        (_, null) => new(HealthStatus.Unknown, $"Its schedule {Words.Cut(Spec(signs) ?? "", 60)} cannot be read: when a snapshot is due is not known", "Write five cron fields."),
        (null, _) => new(HealthStatus.Progressing, "Its first snapshot is not due yet", "Wait."),
        ({ } at, _) => new(HealthStatus.Healthy, $"Its last snapshot is of {at:yyyy-MM-dd HH:mm} UTC") { Since = at },
    };

    public static DateTimeOffset? Last(Signs signs)
    {
        var status = SpecMembers.Parse(signs.Database.Object.Status);
        return PodFacts.Time(status.Text("lastSnapshot") ?? status.Text("lastSnapshot", "time"));
    }

    private static string? Spec(Signs signs) => SpecMembers.Parse(signs.Database.Object.Spec).Text("schedule");

    private static TimeSpan? Interval(Signs signs) => Spec(signs) is { } schedule ? CronInterval.Longest(schedule) : null;
}
