using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The resource tree: the managed objects and everything they own.</summary>
internal sealed class ResourceTree(World world, Dialect dialect)
{
    public JsonObject ToJson(Comparison? comparison)
    {
        var body = new JsonObject();
        if (comparison is null || !comparison.All.Any())
        {
            return body;
        }

        var nodes = comparison.All.SelectMany(one => one.Live is null ? [Missing(one)] : Live(one)).OrderBy(node => $"{node.Str("group")}/{node.Str("kind")}/{node.Str("namespace")}/{node.Str("name")}", StringComparer.Ordinal);
        body["nodes"] = Json.List(nodes);
        return body;
    }

    private JsonObject Missing(ComparedObject one)
    {
        var node = one.Identity();
        node.Put("health", dialect.KnowsMissing ? one.Health : null);
        return node;
    }

    private IEnumerable<JsonObject> Live(ComparedObject one)
    {
        var stored = world.Store.Find(one.Type!, one.Namespace, one.Name);
        return stored is null ? [Missing(one)] : Branch(stored, null);
    }

    private IEnumerable<JsonObject> Branch(StoredObject stored, StoredObject? parent) =>
        world.Store.OwnedBy(stored.Uid).Where(child => child.Type != ResourceTypes.Event).SelectMany(child => Branch(child, stored)).Prepend(Node(stored, parent));

    private JsonObject Node(StoredObject stored, StoredObject? parent)
    {
        var body = stored.Body();
        var node = Identity(stored);
        node["uid"] = stored.Uid;
        node.Put("parentRefs", parent is null ? null : Json.List(SetOf(stored).Prepend(parent).Select(Parent)));
        node.Put("info", Info(stored, body));
        node["resourceVersion"] = body.Str("metadata", "resourceVersion");
        node.Put("images", stored.Type == ResourceTypes.Pod ? Json.Strings(Images.Of(body).Distinct(StringComparer.Ordinal)) : null);
        node.Put("health", HealthChecks.Of(body));
        node["createdAt"] = body.Str("metadata", "creationTimestamp");
        return node;
    }

    // Argo CD also hangs a claim below the StatefulSet whose template made it.
    private IEnumerable<StoredObject> SetOf(StoredObject stored) => stored.Type != ResourceTypes.Claim ? [] : world.Store.List(ResourceTypes.StatefulSet, stored.Namespace)
        .Where(set => set.Body().Items("spec", "volumeClaimTemplates").Any(template => stored.Name.StartsWith($"{template.Str("metadata", "name")}-{set.Name}-", StringComparison.Ordinal)));

    private static JsonObject Identity(StoredObject stored)
    {
        var node = new JsonObject();
        node.Put("group", stored.Type.Group.Length > 0 ? stored.Type.Group : null);
        node["version"] = stored.Type.Version;
        node["kind"] = stored.Type.Kind;
        node.Put("namespace", stored.Namespace.Length > 0 ? stored.Namespace : null);
        node["name"] = stored.Name;
        return node;
    }

    private static JsonObject Parent(StoredObject parent)
    {
        var identity = Identity(parent);
        identity["uid"] = parent.Uid;
        return identity;
    }

    private static JsonArray? Info(StoredObject stored, JsonObject body)
    {
        JsonObject Fact(string name, string value) => new() { ["name"] = name, ["value"] = value };
        return stored.Type.Kind switch
        {
            "Pod" when body.Str("status", "phase") is "Failed" or "Succeeded" => new JsonArray(Fact("Status Reason", Reason(body)), Node(body), Fact("Containers", Containers(body))),
            "Pod" => new JsonArray(Fact("Status Reason", Reason(body)), Node(body), Fact("Containers", Containers(body)), Fact("cpu", Quantity.Cpu(body)), Fact("memory", Quantity.Memory(body))),
            "Deployment" or "ReplicaSet" or "ControllerRevision" => new JsonArray(Fact("Revision", "Rev:1")),
            _ => null,
        };
    }

    private static string Reason(JsonObject pod) => pod.Items("status", "containerStatuses").Select(container => container.Str("state", "terminated", "reason")).FirstOrDefault("") is { Length: > 0 } reason ? reason : pod.Str("status", "phase");

    private static JsonObject Node(JsonObject pod)
    {
        var node = new JsonObject { ["name"] = "Node" };
        node.Put("value", pod.Str("spec", "nodeName") is { Length: > 0 } name ? name : null);
        return node;
    }

    private static string Containers(JsonObject pod)
    {
        var all = pod.Items("spec", "containers").Count();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pod.Items("status", "containerStatuses").Count(container => container.Flag("ready"))}/{all}");
    }
}
