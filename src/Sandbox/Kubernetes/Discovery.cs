using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>What the API server says about itself.</summary>
internal sealed class Discovery(World world)
{
    private static readonly string[] Verbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"];

    /// <summary>True for built-in kinds and for those whose CustomResourceDefinition is there.</summary>
    public static bool IsServed(ResourceType type, World world) =>
        !type.Crd || world.Store.Find(ResourceTypes.Definition, "", type.Resource) is not null;

    public JsonNode? Answer(string path) => path.Split('/') switch
    {
        ["version"] => new JsonObject { ["major"] = "1", ["minor"] = "36", ["gitVersion"] = "v1.36.1", ["gitCommit"] = "", ["gitTreeState"] = "clean", ["buildDate"] = "2026-08-12T00:00:00Z", ["goVersion"] = "go1.26.8", ["compiler"] = "gc", ["platform"] = "linux/amd64" },
        ["api"] => new JsonObject { ["kind"] = "APIVersions", ["versions"] = Json.Strings(["v1"]), ["serverAddressByClientCIDRs"] = new JsonArray() },
        ["apis"] => Groups(),
        ["api", "v1"] => Resources("", "v1"),
        ["apis", var group, var version] => Resources(group, version),
        _ => null,
    };

    private List<ResourceType> Served() => world.Do(() => ResourceTypes.All.Where(type => IsServed(type, world)).ToList());

    private JsonObject Groups()
    {
        var groups = Served().Where(type => type.Group.Length > 0).Select(type => (type.Group, type.Version)).Distinct().Select(JsonNode? (one) =>
        {
            var version = new JsonObject { ["groupVersion"] = $"{one.Group}/{one.Version}", ["version"] = one.Version };
            return new JsonObject { ["name"] = one.Group, ["versions"] = new JsonArray(version), ["preferredVersion"] = version.DeepClone() };
        });
        return new JsonObject { ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = Json.List(groups) };
    }

    private JsonObject? Resources(string group, string version)
    {
        var resources = Served().Where(type => type.Group == group && type.Version == version).SelectMany(Describe).ToList();
        return resources.Count == 0 ? null : new JsonObject
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = group.Length == 0 ? version : $"{group}/{version}",
            ["resources"] = Json.List(resources),
        };
    }

    private static IEnumerable<JsonNode?> Describe(ResourceType type)
    {
        yield return new JsonObject { ["name"] = type.Plural, ["singularName"] = type.Kind.ToLowerInvariant(), ["namespaced"] = type.Namespaced, ["kind"] = type.Kind, ["verbs"] = Json.Strings(Verbs) };
        if (type.HasStatus)
        {
            yield return new JsonObject { ["name"] = type.Plural + "/status", ["singularName"] = "", ["namespaced"] = type.Namespaced, ["kind"] = type.Kind, ["verbs"] = Json.Strings(["get", "patch", "update"]) };
        }
    }
}
