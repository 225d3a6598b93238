using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>
/// The Postgres operator: children without owner references, found by their cluster-name label. What changes the pods' template waits for
/// a restart: the operator marks the pods, and restarts them one after the other, in a maintenance window where there are some.
/// </summary>
internal sealed class PostgresOperator(World world) : DatabaseOperator(world, ResourceTypes.Postgresql, "postgres-operator")
{
    /// <summary>The variable by which Spilo is told the settings of Postgres.</summary>
    public const string Configuration = "SPILO_CONFIGURATION";

    private const string Image = "ghcr.io/zalando/spilo-17:4.0-p2";

    private readonly PostgresRestarts restarts = new(world);

    protected override void Reconcile(StoredObject stored, JsonObject body)
    {
        var isNew = body.Str("status", "PostgresClusterStatus").Length == 0;
        SetStatus(stored, "PostgresClusterStatus", isNew ? "Creating" : "Updating");
        var (ns, name) = (stored.Namespace, stored.Name);
        var labels = Parts.Labels(("application", "spilo"), ("cluster-name", name), ("team", body.Str("spec", "teamId")));
        Put(Parts.Service(ns, name, labels.With("spilo-role", "master"), null, null, 5432));
        Put(Parts.Service(ns, name + "-repl", labels.With("spilo-role", "replica"), null, Parts.Labels(("application", "spilo"), ("cluster-name", name), ("spilo-role", "replica")), 5432));
        Put(Parts.Budget(ns, $"postgres-{name}-pdb", labels, null, Parts.Labels(("application", "spilo"), ("cluster-name", name), ("spilo-role", "master"))));
        Put(StatefulSet(ns, name, labels, body["spec"]!));
        if (!isNew)
        {
            World.Later(TimeSpan.FromSeconds(1), () => restarts.Look(stored));
        }
    }

    protected override void Report(StoredObject stored)
    {
        SetStatus(stored, "PostgresClusterStatus", "Running");
        if (World.Store.Find(ResourceTypes.Pod, stored.Namespace, stored.Name + "-0") is { } pod && PodStatus.IsReady(pod.Body()))
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
        if (spec.At("postgresql", "parameters") is JsonObject { Count: > 0 } parameters)
        {
            var told = new JsonObject { ["postgresql"] = new JsonObject { ["parameters"] = Json.Sorted(parameters) } };
            container["env"]!.AsArray().Add(new JsonObject { ["name"] = Configuration, ["value"] = Json.Text(told) });
        }

        set["spec"] = new JsonObject
        {
            ["replicas"] = spec.Number(1, "numberOfInstances"),
            ["selector"] = new JsonObject { ["matchLabels"] = Parts.Labels(("application", "spilo"), ("cluster-name", name)) },
            ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["namespace"] = ns, ["labels"] = labels.DeepClone() }, ["spec"] = new JsonObject { ["containers"] = new JsonArray(container), ["terminationGracePeriodSeconds"] = 300 } },
            ["volumeClaimTemplates"] = new JsonArray(Workloads.Template("pgdata", labels, spec.Str("volume", "size"), null, spec.Str("volume", "storageClass"))),
            ["serviceName"] = name,
            ["updateStrategy"] = new JsonObject { ["type"] = "OnDelete" },
        };
        return set;
    }
}
