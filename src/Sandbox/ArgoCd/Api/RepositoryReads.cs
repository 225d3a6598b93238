using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>Repositories and their refs.</summary>
internal static class RepositoryReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "api/v1/repositories", call => call.JsonAsync(List(call)));
        router.Add("GET", "api/v1/repositories/{}", call => call.JsonAsync(Find(call)));
        router.Add("GET", "api/v1/repositories/{}/refs", call => call.JsonAsync(Refs(call)));
    }

    private static JsonObject List(Call call)
    {
        var world = call.Platform.World;
        var all = call.Caller.Projects.Count == 0 ? world.Repositories.OrderBy(repository => repository.Name, StringComparer.Ordinal).Select(repository => (JsonNode)Row(call, $"{world.GitUrl}/{repository.Name}")).ToList() : [];
        return new JsonObject { ["metadata"] = new JsonObject(), ["items"] = all.Count == 0 ? null : Json.List(all) };
    }

    private static JsonObject Row(Call call, string url)
    {
        var reachable = call.Platform.World.Repository(url) is not null;
        return new JsonObject
        {
            ["repo"] = url,
            ["type"] = "git",
            ["connectionState"] = new JsonObject { ["status"] = reachable ? "Successful" : "Failed", ["message"] = reachable ? "" : $"failed to list refs: repository not found: {url}", ["attemptedAt"] = Json.Time(call.Platform.World.Clock.Now) },
        };
    }

    private static JsonObject Find(Call call)
    {
        _ = call.Caller;
        return call.Platform.World.Repository(call.Names[0]) is null ? throw ApiException.Denied() : Row(call, call.Names[0]);
    }

    private static JsonObject Refs(Call call)
    {
        _ = call.Caller;
        var repository = call.Platform.World.Repository(call.Names[0]) ?? throw ApiException.Unknown($"failed to list refs: repository not found: {call.Names[0]}");
        var body = new JsonObject { ["branches"] = Json.Strings(repository.Branches) };
        body.Put("tags", repository.Tags.Count == 0 ? null : Json.Strings(repository.Tags));
        return body;
    }
}
