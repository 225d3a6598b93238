using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>AppProjects and their windows.</summary>
internal static class ProjectReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "api/v1/projects", call => call.JsonAsync(call.Platform.World.Do(() => List(call))));
        router.Add("GET", "api/v1/projects/{}", call => call.JsonAsync(call.Platform.World.Do(() => Shown(Find(call)))));
        router.Add("GET", "api/v1/projects/{}/detailed", call => call.JsonAsync(call.Platform.World.Do(() => new JsonObject { ["project"] = Shown(Find(call)) })));
        router.Add("GET", "api/v1/projects/{}/syncwindows", call => call.JsonAsync(call.Platform.World.Do(() => Windows(call))));
    }

    private static JsonObject List(Call call)
    {
        var store = call.Platform.World.Store;
        var seen = store.List(ResourceTypes.AppProject).Where(stored => call.Caller.Sees(stored.Name)).Select(stored => (JsonNode)Shown(stored.Body())).ToList();
        return new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = store.Version.ToString(CultureInfo.InvariantCulture) }, ["items"] = seen.Count == 0 ? null : Json.List(seen) };
    }

    private static JsonObject Find(Call call)
    {
        var name = call.Names[0];
        if (!call.Caller.Sees(name))
        {
            throw ApiException.Denied($"permission denied: projects, get, {name}, sub: {call.Caller.Name}, iat: {Json.Time(call.Platform.World.Clock.Now)}");
        }

        return call.Platform.Projects.Find(name) ?? throw ApiException.NotFound($"appprojects.argoproj.io \"{name}\" not found");
    }

    private static JsonObject Shown(JsonObject body)
    {
        body.Remove("apiVersion");
        body.Remove("kind");
        body["status"] ??= new JsonObject();
        return body;
    }

    private static JsonObject Windows(Call call)
    {
        var windows = call.Platform.Windows.ActiveOf(Find(call));
        var body = new JsonObject();
        body.Put("windows", windows.Count == 0 ? null : Json.List(windows.Select(window => window.DeepClone())));
        return body;
    }
}
