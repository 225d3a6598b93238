using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Questdb;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>A schedule that makes snapshots of a QuestDB.</summary>
public sealed class QuestDbSnapshotSchedule : IDatabaseKind
{
    public GroupKind Kind => new("crd.questdb.io", "QuestDBSnapshotSchedule");

    public string Version => "v1beta1";

    public string Plural => "questdbsnapshotschedules";

    public string Engine => "QuestDB snapshot schedule";

    public KindRole Role => KindRole.Backup;

    public EquatableList<DecisionRow> Table => SnapshotTable.ScheduleTableRows;

    public DatabaseVerdict Judge(LiveDatabase database) => SnapshotTable.JudgeSchedule(database);

    public DatabaseFields Read(string spec, string status) => new(null, null, null, SpecMembers.Parse(status).Text("snapshotPhase") is { Length: > 0 } phase ? phase : null);

    public IEnumerable<Workload> Workloads(string name, string spec) => [];

    public bool DeletesVolumes(string spec) => false;

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.IsOwnedBy(databaseUid);
}
