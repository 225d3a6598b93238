using DbDashboard.Core.Databases.Verdicts;
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

    // Its labels are the selector of the StatefulSet, and the API server refuses an empty one.
    public DatabaseTrouble? TroubleOf(LiveDatabase database)
    {
        if (!database.Has("StatefulSet", database.Name))
        {
            return database.Object.Labels.Count > 0 ? database.NotMade(this, TimeSpan.FromMinutes(2))
                : new("it has no labels, so the operator can make no StatefulSet for it and it never started", "Give it metadata.labels in Git, then sync: the operator makes the StatefulSet then.");
        }

        return database.NotReady(": it is the only one, so nothing is served", TimeSpan.FromMinutes(5)) ?? database.NotBound();
    }

    public bool IsChild(LiveObject child, string name, string databaseUid) =>
        child.IsOwnedBy(databaseUid)
        || (child.Key.Kind == "Pod" && child.Owners.Items.Any(owner => owner is { Kind: "StatefulSet", Controller: true } && owner.Name == name));
}
