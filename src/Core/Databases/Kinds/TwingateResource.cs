using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Twingate;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>An object of Twingate's operator (2.0) that stands for one in Twingate: it has no children in the cluster.</summary>
public sealed class TwingateResource : IDatabaseKind
{
    public GroupKind Kind => new("twingate.com", "TwingateResource");

    public string Version => "v1beta";

    public string Plural => "twingateresources";

    public string Engine => "Twingate resource";

    public KindRole Role => KindRole.Access;

    public EquatableList<DecisionRow> Table => TwingateTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => TwingateTable.Judge(database);

    public DatabaseFields Read(string spec, string status) => new(null, null, null, TwingateWords.Of(status));

    public IEnumerable<Workload> Workloads(string name, string spec) => [];

    public bool DeletesVolumes(string spec) => false;

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.IsOwnedBy(databaseUid);
}
