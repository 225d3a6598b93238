using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Questdb;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>
/// QuestDB of its own operator (0.5): one node. StatefulSet and volume claim are owned by the database and have its name.
/// Its status is one number that is left out when it is 0: absent says nothing more than 0 does.
/// </summary>
public sealed class QuestDb : IDatabaseKind
{
    public GroupKind Kind => new("crd.questdb.io", "QuestDB");

    public string Version => "v1beta1";

    public string Plural => "questdbs";

    public string Engine => "QuestDB";

    public DatabaseFields Read(string spec, string status)
    {
        var wanted = SpecMembers.Parse(spec);
        var ready = SpecMembers.Parse(status).Number("statefulSetReadyReplicas");
        return new(
            SpecMembers.ImageTag(wanted.Text("image")),
            wanted.Text("volume", "size"),
            Replicas: 1,
            ready is > 0 ? $"{ready} ready" : null);
    }

    public IEnumerable<Workload> Workloads(string name, string spec) => [new("StatefulSet", name, 1)];

    public EquatableList<DecisionRow> Table => QuestDbTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => QuestDbTable.Judge(database);

    public IEnumerable<DatabaseEndpoint> Endpoints(ResourceKey key, string spec) =>
    [
        new("http", $"{key.Name}.{key.Namespace}.svc:9000"),
        new("PostgreSQL wire", $"{key.Name}.{key.Namespace}.svc:8812"),
        new("line protocol", $"{key.Name}.{key.Namespace}.svc:9009"),
    ];

    public bool IsChild(LiveObject child, string name, string databaseUid) =>
        child.IsOwnedBy(databaseUid)
        || (child.Key.Kind is "Pod" or "ControllerRevision" && child.Owners.Items.Any(owner => owner is { Kind: "StatefulSet", Controller: true } && owner.Name == name));
}
