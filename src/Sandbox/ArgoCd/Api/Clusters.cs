using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>The one cluster that Argo CD deploys to.</summary>
internal static class Clusters
{
    public static Task AnswerAsync(Call call) => call.JsonAsync(call.Platform.World.Do(() =>
    {
        var body = InstanceReads.Empty(call);
        if (call.Caller.Projects.Count == 0)
        {
            body["items"] = new JsonArray(Cluster(call.Platform.World));
        }

        return body;
    }));

    private static JsonObject Cluster(World world)
    {
        JsonObject State() => new() { ["status"] = "Successful", ["message"] = "", ["attemptedAt"] = Json.Time(world.Clock.Now) };
        var served = ResourceTypes.All.Where(type => Discovery.IsServed(type, world)).SelectMany(type => new[] { type.ApiVersion, $"{type.ApiVersion}/{type.Kind}" }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new JsonObject
        {
            ["server"] = "https://kubernetes.default.svc",
            ["name"] = "in-cluster",
            ["config"] = new JsonObject { ["tlsClientConfig"] = new JsonObject { ["insecure"] = false } },
            ["connectionState"] = State(),
            ["serverVersion"] = "v1.36.1",
            ["info"] = new JsonObject
            {
                ["connectionState"] = State(),
                ["serverVersion"] = "v1.36.1",
                ["cacheInfo"] = new JsonObject { ["resourcesCount"] = ResourceTypes.All.Sum(type => world.Store.List(type).Count()), ["apisCount"] = ResourceTypes.All.Count },
                ["applicationsCount"] = world.Store.List(ResourceTypes.Application).Count(),
                ["apiVersions"] = Json.Strings(served),
            },
        };
    }
}
