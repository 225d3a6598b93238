using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Twingate;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>A connector of Twingate's operator (2.0): a Deployment of its own name, through which clients reach what is in the cluster.</summary>
public sealed class TwingateConnector : IDatabaseKind
{
    public GroupKind Kind => new("twingate.com", "TwingateConnector");

    public string Version => "v1beta";

    public string Plural => "twingateconnectors";

    public string Engine => "Twingate connector";

    public KindRole Role => KindRole.Access;

    public EquatableList<DecisionRow> Table => TwingateTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => TwingateTable.Judge(database);

    public DatabaseFields Read(string spec, string status) => new(SpecMembers.Parse(spec).Text("image", "tag") ?? SpecMembers.Parse(spec).Text("imagePolicy", "version"), null, null, TwingateWords.Of(status));

    public IEnumerable<Workload> Workloads(string name, string spec) => [new("Deployment", name, 1)];

    public bool DeletesVolumes(string spec) => false;

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.Label("connector.twingate.com/name") == name || child.IsOwnedBy(databaseUid);
}
