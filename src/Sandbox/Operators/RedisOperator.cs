using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>The Redis operator: a StatefulSet of servers, a Deployment of sentinels; it never writes a status.</summary>
internal sealed class RedisOperator(World world) : DatabaseOperator(world, ResourceTypes.RedisFailover, "redis-operator")
{
    private const string Image = "redis:6.2.6-alpine";

    // What Redis does not let be set while it runs: at the first one the operator stops, before it tells the sentinels who the master is.
    private static readonly string[] Refused = ["rename-command", "databases", "tcp-backlog"];

    protected override void Reconcile(StoredObject stored, JsonObject body)
    {
        var (ns, name) = (stored.Namespace, stored.Name);
        var redis = Copied(body, Labels(name, "redis"));
        var sentinel = Copied(body, Labels(name, "sentinel"));
        Put(Parts.ConfigMap(ns, "rfr-" + name, redis, stored));
        Put(Parts.ConfigMap(ns, "rfr-readiness-" + name, redis, stored));
        Put(Parts.ConfigMap(ns, "rfr-s-" + name, redis, stored));
        Put(Parts.ConfigMap(ns, "rfs-" + name, sentinel, stored));
        Put(Parts.Service(ns, "rfrm-" + name, redis.With("redisfailovers-role", "master"), stored, redis.With("redisfailovers-role", "master"), 6379));
        Put(Parts.Service(ns, "rfrs-" + name, redis.With("redisfailovers-role", "slave"), stored, redis.With("redisfailovers-role", "slave"), 6379));
        Put(Parts.Service(ns, "rfs-" + name, sentinel, stored, sentinel, 26379));
        Put(Parts.Budget(ns, "rfr-" + name, redis, stored, redis));
        Put(Parts.Budget(ns, "rfs-" + name, sentinel, stored, sentinel));
        Put(Servers(stored, body["spec"]!, redis.With("redisfailovers-role", "slave")));
        Serve(ns, "rfs-" + name, body.Items("spec", "redis", "customConfig").Any(line => Refused.Contains(line.ToString().Split(' ')[0])));
        Put(Sentinels(stored, body["spec"]!, sentinel));
        Claims.Ask(World, ns, claim => claim.Name.Contains($"-rfr-{name}-", StringComparison.Ordinal), body.Str("spec", "redis", "storage", "persistentVolumeClaim", "spec", "resources", "requests", "storage"));
    }

    private void Serve(string ns, string sentinels, bool isStopped)
    {
        if (isStopped)
        {
            World.Unserved.Add((ns, sentinels));
        }
        else
        {
            World.Unserved.Remove((ns, sentinels));
        }
    }

    // It takes 0 for what is not set.
    private static int Replicas(JsonNode spec, string part) => spec.Number(0, part, "replicas") is > 0 and var wanted ? wanted : 3;

    /// <summary>Chooses the master once the pods are there.</summary>
    protected override void Report(StoredObject stored)
    {
        if (World.Store.Find(ResourceTypes.Pod, stored.Namespace, $"rfr-{stored.Name}-0") is { } pod)
        {
            World.Store.Edit(pod, Writer, body => body.Need("metadata", "labels")["redisfailovers-role"] = "master");
        }
    }

    // The operator copies the labels of its object to everything that it makes.
    private static JsonObject Copied(JsonObject body, JsonObject labels)
    {
        foreach (var (label, value) in body.At("metadata", "labels") as JsonObject ?? [])
        {
            labels = labels.ContainsKey(label) ? labels : labels.With(label, value!.ToString());
        }

        return labels;
    }

    private static JsonObject Labels(string name, string component) => Parts.Labels(
        ("app.kubernetes.io/component", component),
        ("app.kubernetes.io/managed-by", "redis-operator"),
        ("app.kubernetes.io/name", name),
        ("app.kubernetes.io/part-of", "redis-failover"),
        ("redisfailovers.databases.spotahome.com/name", name));

    private static JsonObject Small(string name, string component) => Parts.Labels(("app.kubernetes.io/component", component), ("app.kubernetes.io/name", name), ("app.kubernetes.io/part-of", "redis-failover"));

    private static JsonObject Servers(StoredObject stored, JsonNode spec, JsonObject labels)
    {
        var name = "rfr-" + stored.Name;
        var set = Parts.Object(ResourceTypes.StatefulSet, stored.Namespace, name, labels, stored);
        // The operator copies the annotations of its object onto the set.
        set.Need("metadata")["annotations"] = stored.Body().At("metadata", "annotations")?.DeepClone() ?? new JsonObject();
        set.Need("metadata", "annotations")["storageCapacity"] = Capacity(spec.Str("redis", "storage", "persistentVolumeClaim", "spec", "resources", "requests", "storage"));
        var claim = spec.At("redis", "storage", "persistentVolumeClaim");
        set["spec"] = new JsonObject
        {
            ["replicas"] = Replicas(spec, "redis"),
            ["selector"] = new JsonObject { ["matchLabels"] = Small(stored.Name, "redis") },
            ["template"] = Pod(labels, "redis"),
            ["serviceName"] = name,
            ["updateStrategy"] = new JsonObject { ["type"] = "OnDelete" },
        };
        set["spec"]!.AsObject().Put("volumeClaimTemplates", claim is null ? null : new JsonArray(Workloads.Template(claim.Str("metadata", "name"), null, claim.Str("spec", "resources", "requests", "storage"), stored, claim.Str("spec", "storageClassName"))));
        return set;
    }

    private static JsonObject Sentinels(StoredObject stored, JsonNode spec, JsonObject labels)
    {
        var deployment = Parts.Object(ResourceTypes.Deployment, stored.Namespace, "rfs-" + stored.Name, labels, stored);
        deployment["spec"] = new JsonObject { ["replicas"] = Replicas(spec, "sentinel"), ["selector"] = new JsonObject { ["matchLabels"] = Small(stored.Name, "sentinel") }, ["template"] = Pod(labels, "sentinel") };
        return deployment;
    }

    private static JsonObject Pod(JsonObject labels, string container)
    {
        var spec = new JsonObject { ["containers"] = new JsonArray(new JsonObject { ["name"] = container, ["image"] = Image, ["resources"] = new JsonObject() }) };
        if (container == "sentinel")
        {
            var small = new JsonObject { ["limits"] = new JsonObject { ["cpu"] = "10m", ["memory"] = "32Mi" }, ["requests"] = new JsonObject { ["cpu"] = "10m", ["memory"] = "32Mi" } };
            spec["initContainers"] = new JsonArray(new JsonObject { ["name"] = "sentinel-config-copy", ["image"] = Image, ["resources"] = small });
        }

        return new JsonObject { ["metadata"] = new JsonObject { ["labels"] = labels.DeepClone() }, ["spec"] = spec };
    }

    // The volume's size in bytes: 20Gi.
    private static string Capacity(string size) => size.EndsWith("Gi", StringComparison.Ordinal)
        ? (long.Parse(size[..^2], System.Globalization.CultureInfo.InvariantCulture) << 30).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : size;
}
