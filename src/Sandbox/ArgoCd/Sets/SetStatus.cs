using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Sets;

/// <summary>What an ApplicationSet says of itself.</summary>
internal static class SetStatus
{
    private const string Generated = "All applications have been generated successfully";
    private const string Parameters = "Successfully generated parameters for all Applications";

    public static void Say(JsonObject body, Dialect dialect, DateTimeOffset now)
    {
        var status = body.Need("status");
        status["conditions"] ??= new JsonArray(
            Condition("ErrorOccurred", "False", "ApplicationSetUpToDate", dialect.TellsSetHealth ? Generated : Parameters, now),
            Condition("ParametersGenerated", "True", "ParametersGenerated", Parameters, now),
            Condition("ResourcesUpToDate", "True", "ApplicationSetUpToDate", dialect.TellsSetHealth ? Generated : "ApplicationSet up to date", now));
    }

    /// <summary>As Argo CD's API shows it: with its applications as they are now.</summary>
    public static JsonObject Show(StoredObject set, World world, Dialect dialect)
    {
        var body = set.Body();
        body.Remove("apiVersion");
        body.Remove("kind");
        var owned = world.Store.List(ResourceTypes.Application, set.Namespace).Where(stored => SetController.Owner(stored) == set.Name).OrderBy(stored => stored.Name, StringComparer.Ordinal).ToList();
        var status = body.Need("status");
        status.Put("resources", owned.Count == 0 ? null : Json.List(owned.Select(Row)));
        if (dialect.TellsSetHealth)
        {
            status["resourcesCount"] = owned.Count;
            status["health"] = new JsonObject { ["status"] = "Healthy", ["message"] = Generated };
        }

        return body;
    }

    private static JsonObject Row(StoredObject stored)
    {
        var status = stored.Body().At("status");
        var row = new JsonObject { ["group"] = stored.Type.Group, ["version"] = stored.Type.Version, ["kind"] = stored.Type.Kind, ["namespace"] = stored.Namespace, ["name"] = stored.Name };
        row.Put("status", status.Str("sync", "status") is { Length: > 0 } word ? JsonValue.Create(word) : null);
        row.Put("health", status.At("health")?.DeepClone());
        return row;
    }

    private static JsonObject Condition(string type, string status, string reason, string message, DateTimeOffset now) =>
        new() { ["type"] = type, ["message"] = message, ["lastTransitionTime"] = Json.Time(now), ["status"] = status, ["reason"] = reason };
}
