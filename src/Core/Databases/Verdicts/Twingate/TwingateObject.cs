using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Twingate;

/// <summary>A kind of Twingate's operator (2.0) of which each object stands for one in Twingate: it has no children in the cluster.</summary>
/// <param name="kind"><c>TwingateGroup</c>.</param>
/// <param name="plural"><c>twingategroups</c>.</param>
/// <param name="engine">As people call it: <c>Twingate group</c>.</param>
public abstract class TwingateObject(string kind, string plural, string engine) : IDatabaseKind
{
    public GroupKind Kind { get; } = new("twingate.com", kind);

    public string Version => "v1beta";

    public string Plural => plural;

    public string Engine => engine;

    public KindRole Role => KindRole.Access;

    public EquatableList<DecisionRow> Table => TwingateTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => TwingateTable.Judge(database);

    public DatabaseFields Read(string spec, string status) => new(null, null, null, TwingateWords.Of(status));

    public IEnumerable<Workload> Workloads(string name, string spec) => [];

    public bool DeletesVolumes(string spec) => false;

    public bool IsChild(LiveObject child, string name, string databaseUid) => child.IsOwnedBy(databaseUid);
}
