using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>The QuestDB operator: it makes its children anew even while its own object is being deleted, so that such a deletion hangs.</summary>
internal sealed class QuestDbOperator(World world) : DatabaseOperator(world, ResourceTypes.QuestDb, "questdb-operator")
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1000);

    protected override void Reconcile(StoredObject stored, JsonObject body)
    {
        var labels = body.At("metadata", "labels") as JsonObject;
        if (labels is null or { Count: 0 })
        {
            // Without labels its StatefulSet would have an empty selector, which the API server refuses.
            Refuse(stored);
            return;
        }

        var (ns, name) = (stored.Namespace, stored.Name);
        if (body["status"] is not null && World.Store.Find(ResourceTypes.StatefulSet, ns, name) is null)
        {
            World.Store.Edit(stored, Writer with { Subresource = "status" }, now => now["status"] = new JsonObject());
        }

        Put(Parts.ConfigMap(ns, name, labels, stored));
        PutClaim(stored, body, labels);
        Put(Parts.Service(ns, name, labels, stored, labels, 9000));
        var set = Parts.Object(ResourceTypes.StatefulSet, ns, name, labels, stored);
        var container = new JsonObject { ["name"] = "questdb", ["image"] = body.Str("spec", "image"), ["resources"] = new JsonObject() };
        set["spec"] = new JsonObject
        {
            ["replicas"] = 1,
            ["selector"] = new JsonObject { ["matchLabels"] = labels.DeepClone() },
            ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = ns, ["labels"] = labels.DeepClone() }, ["spec"] = new JsonObject { ["containers"] = new JsonArray(container), ["volumes"] = new JsonArray(new JsonObject { ["name"] = "data", ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = name } }) } },
            ["serviceName"] = name,
            ["updateStrategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["partition"] = 0 } },
        };
        Put(set);
    }

    protected override void Report(StoredObject stored)
    {
        if (World.Store.Find(ResourceTypes.StatefulSet, stored.Namespace, stored.Name)?.Body().Number(0, "status", "readyReplicas") is > 0 and var ready)
        {
            SetStatus(stored, "statefulSetReadyReplicas", ready);
        }
    }

    protected override void Other(StoreChange change)
    {
        if (change.Kind != "DELETED" || change.Object.Owners is not [var owner, ..])
        {
            return;
        }

        World.Later(Again, () =>
        {
            if (World.Store.List(ResourceTypes.QuestDb).FirstOrDefault(stored => stored.Uid == owner) is { } current)
            {
                Reconcile(current, current.Body());
            }
        });
    }

    private void Refuse(StoredObject stored)
    {
        ClusterEvents.Tell(World, stored, ("Warning", "StatefulSetCreateFailed", $"StatefulSet.apps \"{stored.Name}\" is invalid: spec.selector: Invalid value: {{}}: empty selector is invalid for statefulset"), "questdb-controller");
        World.Later(LongestPause, () =>
        {
            if (World.Store.Find(stored.Type, stored.Namespace, stored.Name) is { } current && current.Uid == stored.Uid)
            {
                Reconcile(current, current.Body());
            }
        });
    }

    private void PutClaim(StoredObject stored, JsonObject body, JsonObject labels)
    {
        var size = body.Str("spec", "volume", "size");
        if (World.Store.Find(ResourceTypes.Claim, stored.Namespace, stored.Name) is not null)
        {
            Claims.Ask(World, stored.Namespace, claim => claim.Name == stored.Name, size);
            return;
        }

        var claim = Parts.Claim(stored.Namespace, stored.Name, labels, stored, size);
        claim.Need("spec").Put("storageClassName", body.At("spec", "volume", "storageClassName")?.DeepClone());
        Put(claim);
    }
}
