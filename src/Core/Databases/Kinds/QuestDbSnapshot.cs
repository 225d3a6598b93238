using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Questdb;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>A snapshot of a QuestDB: two Jobs, and between them a VolumeSnapshot of its name. While it runs the database is held.</summary>
public sealed class QuestDbSnapshot : IDatabaseKind
{
    public GroupKind Kind => new("crd.questdb.io", "QuestDBSnapshot");

    public string Version => "v1beta1";

    public string Plural => "questdbsnapshots";

    public string Engine => "QuestDB snapshot";

    public KindRole Role => KindRole.Backup;

    public EquatableList<DecisionRow> Table => SnapshotTable.SnapshotRows;

    public DatabaseVerdict Judge(LiveDatabase database) => SnapshotTable.JudgeSnapshot(database);

    public DatabaseFields Read(string spec, string status) => new(null, null, null, SpecMembers.Parse(status).Text("phase") is { Length: > 0 } phase ? phase : null);

    public IEnumerable<Workload> Workloads(string name, string spec) => [];

    public bool DeletesVolumes(string spec) => false;

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.IsOwnedBy(databaseUid);
}
