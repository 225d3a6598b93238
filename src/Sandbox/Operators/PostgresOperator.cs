using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>The Postgres operator: children without owner references, found by their cluster-name label.</summary>
internal sealed class PostgresOperator(World world) : DatabaseOperator(world, ResourceTypes.Postgresql, "postgres-operator")
{
    private const string Image = "ghcr.io/zalando/spilo-17:4.0-p2";

    protected override void Reconcile(StoredObject stored, JsonObject body)
    {
        if (body.Str("status", "PostgresClusterStatus").Length == 0)
        {
            SetStatus(stored, "PostgresClusterStatus", "Creating");
        }

        var (ns, name) = (stored.Namespace, stored.Name);
        var labels = Parts.Labels(("application", "spilo"), ("cluster-name", name), ("team", body.Str("spec", "teamId")));
        Put(Parts.Service(ns, name, labels.With("spilo-role", "master"), null, null, 5432));
        Put(Parts.Service(ns, name + "-repl", labels.With("spilo-role", "replica"), null, Parts.Labels(("application", "spilo"), ("cluster-name", name), ("spilo-role", "replica")), 5432));
        Put(Parts.Budget(ns, $"postgres-{name}-pdb", labels, null, Parts.Labels(("application", "spilo"), ("cluster-name", name), ("spilo-role", "master"))));
        Put(StatefulSet(ns, name, labels, body["spec"]!));
    }

    protected override void Report(StoredObject stored)
    {
        SetStatus(stored, "PostgresClusterStatus", "Running");
        if (World.Store.Find(ResourceTypes.Pod, stored.Namespace, stored.Name + "-0") is { } pod)
        {
            World.Store.Edit(pod, Writer, body => body.Need("metadata", "labels")["spilo-role"] = "master");
        }
    }

    protected override void CleanUp(StoredObject stored)
    {
        ResourceType[] made = [ResourceTypes.StatefulSet, ResourceTypes.Service, ResourceTypes.Budget, ResourceTypes.Claim];
        var left = made.SelectMany(type => World.Store.List(type, stored.Namespace)).Where(child => child.Body().Str("metadata", "labels", "cluster-name") == stored.Name).ToList();
        left.ForEach(child => World.Store.Delete(child));
    }

    private static JsonObject StatefulSet(string ns, string name, JsonObject labels, JsonNode spec)
    {
        var set = Parts.Object(ResourceTypes.StatefulSet, ns, name, labels);
        var container = new JsonObject
        {
            ["name"] = "postgres",
            ["image"] = Image,
            ["env"] = new JsonArray(new JsonObject { ["name"] = "SCOPE", ["value"] = name }, new JsonObject { ["name"] = "PGVERSION", ["value"] = spec.Str("postgresql", "version") }),
            ["resources"] = new JsonObject { ["limits"] = new JsonObject { ["cpu"] = "1", ["memory"] = "500Mi" }, ["requests"] = new JsonObject { ["cpu"] = "100m", ["memory"] = "100Mi" } },
        };
        set["spec"] = new JsonObject
        {
            ["replicas"] = spec.Number(1, "numberOfInstances"),
            ["selector"] = new JsonObject { ["matchLabels"] = Parts.Labels(("application", "spilo"), ("cluster-name", name)) },
            ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["namespace"] = ns, ["labels"] = labels.DeepClone() }, ["spec"] = new JsonObject { ["containers"] = new JsonArray(container), ["terminationGracePeriodSeconds"] = 300 } },
            ["volumeClaimTemplates"] = new JsonArray(Workloads.Template("pgdata", labels, spec.Str("volume", "size"), null)),
            ["serviceName"] = name,
            ["updateStrategy"] = new JsonObject { ["type"] = "OnDelete" },
        };
        return set;
    }
}
