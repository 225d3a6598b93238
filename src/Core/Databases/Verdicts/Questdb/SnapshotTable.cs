using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Questdb;

/// <summary>The decision rows of a snapshot of QuestDB and of a schedule of them.</summary>
internal static class SnapshotTable
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);

    private static readonly DecisionTable<Signs> Snapshot = new(
        "QuestDBSnapshot",
        new("1", "the definition or the object is missing", CommonRows.DecidedBefore),
        new("deleting", "being deleted", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(10))),
        new("S1", "Pending or Running for less than 15 min, or Finalizing", UnderWay),
        new("S2", "Running for more than 15 min", TooLong),
        new("S3", "Failed", Failed),
        new("S5", "Succeeded", Succeeded));

    private static readonly DecisionTable<Signs> Schedule = new(
        "QuestDBSnapshotSchedule",
        new("1", "the definition or the object is missing", CommonRows.DecidedBefore),
        new("S4", "the last snapshot failed, or two of them are missing", ScheduleRows.Missed),
        new("S5", "the last snapshot is on time", ScheduleRows.OnTime));

    public static EquatableList<DecisionRow> SnapshotRows => Snapshot.Rows;

    public static EquatableList<DecisionRow> ScheduleTableRows => Schedule.Rows;

    public static DatabaseVerdict JudgeSnapshot(LiveDatabase database) => Snapshot.Judge(new(database));

    public static DatabaseVerdict JudgeSchedule(LiveDatabase database) => Schedule.Judge(new(database));

    public static string? Phase(Signs signs) => SpecMembers.Parse(signs.Database.Object.Status).Text("phase") is { Length: > 0 } phase ? phase : null;

    private static Finding? UnderWay(Signs signs) => Phase(signs) switch
    {
        "Finalizing" => new(HealthStatus.Progressing, "The snapshot is made, and the database is being set free", "Wait."),
        null or "Pending" or "Running" when signs.Database.Age <= Usual => new(HealthStatus.Progressing, "The snapshot is under way", "Wait.") { Since = signs.Database.Object.CreatedAt },
        _ => null,
    };

    private static Finding? TooLong(Signs signs) => Phase(signs) is null or "Pending" or "Running"
        ? new(HealthStatus.Degraded, $"The snapshot is {Phase(signs) ?? "not begun"} for {CommonRows.Minutes(signs.Database.Age)}", "Look at its pre-snapshot Job, the VolumeSnapshotClass and the snapshot controller; custom credentials of the database are not known to it.") { Since = signs.Database.Object.CreatedAt }
        : null;

    private static Finding? Failed(Signs signs) => Phase(signs) == "Failed"
        ? new(HealthStatus.Degraded, "The snapshot failed, and the database may still be held for it", "Run SNAPSHOT COMPLETE in the database, then see that it takes writes.")
        : null;

    private static Finding? Succeeded(Signs signs) => Phase(signs) switch
    {
        "Succeeded" => new(HealthStatus.Healthy, "The snapshot is made; whether it can be restored is not known", null),
        var other => new(HealthStatus.Unknown, $"Its phase {Words.Cut(other ?? "", 60)} is not known here", "Read the release notes of the operator."),
    };
}
