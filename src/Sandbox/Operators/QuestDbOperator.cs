using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>The QuestDB operator: it makes its claim anew even while its own object is being deleted, so that such a deletion hangs.</summary>
internal sealed class QuestDbOperator(World world) : DatabaseOperator(world, ResourceTypes.QuestDb, "questdb-operator")
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    protected override void Reconcile(StoredObject stored, JsonObject body)
    {
        var labels = body.At("metadata", "labels") as JsonObject;
        if (labels is null or { Count: 0 })
        {
            // Without labels its StatefulSet would have an empty selector, which the API server refuses.
            return;
        }

        var (ns, name) = (stored.Namespace, stored.Name);
        Put(Parts.ConfigMap(ns, name, labels, stored));
        PutClaim(stored, body, labels);
        Put(Parts.Service(ns, name, labels, stored, labels, 9000));
        var set = Parts.Object(ResourceTypes.StatefulSet, ns, name, labels, stored);
        var container = new JsonObject { ["name"] = "questdb", ["image"] = body.Str("spec", "image") };
        set["spec"] = new JsonObject
        {
            ["replicas"] = 1,
            ["selector"] = new JsonObject { ["matchLabels"] = labels.DeepClone() },
            ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["labels"] = labels.DeepClone() }, ["spec"] = new JsonObject { ["containers"] = new JsonArray(container), ["volumes"] = new JsonArray(new JsonObject { ["name"] = "data", ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = name } }) } },
            ["serviceName"] = name,
            ["updateStrategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["partition"] = 0 } },
        };
        Put(set);
    }

    protected override void Report(StoredObject stored) => SetStatus(stored, "statefulSetReadyReplicas", 1);

    protected override void Deleting(StoredObject stored) => World.Later(Again, () =>
    {
        if (World.Store.Find(stored.Type, stored.Namespace, stored.Name) is { } current && World.Store.Find(ResourceTypes.Claim, stored.Namespace, stored.Name) is null)
        {
            var body = current.Body();
            PutClaim(current, body, body.Need("metadata", "labels"));
        }
    });

    private void PutClaim(StoredObject stored, JsonObject body, JsonObject labels) =>
        Put(Parts.Claim(stored.Namespace, stored.Name, labels, stored, body.Str("spec", "volume", "size")));
}
