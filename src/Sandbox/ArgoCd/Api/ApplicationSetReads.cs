using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd.Sets;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>ApplicationSets: the list leaves out what the caller may not see; by name one that is not there is said before anything else.</summary>
internal static class ApplicationSetReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "api/v1/applicationsets", call => call.JsonAsync(call.Platform.World.Do(() => List(call))));
        router.Add("GET", "api/v1/applicationsets/{}", call => call.JsonAsync(call.Platform.World.Do(() => Find(call))));
    }

    private static JsonObject List(Call call)
    {
        var (caller, store) = (call.Caller, call.Platform.World.Store);
        var seen = store.List(ResourceTypes.ApplicationSet).Where(set => caller.Sees(Project(set))).Select(set => (JsonNode)Show(call, set)).ToList();
        return new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = store.Version.ToString(CultureInfo.InvariantCulture) }, ["items"] = seen.Count == 0 ? null : Json.List(seen) };
    }

    private static JsonObject Find(Call call)
    {
        var (caller, name) = (call.Caller, call.Names[0]);
        if (call.Platform.World.Store.Find(ResourceTypes.ApplicationSet, call.Query("appsetNamespace") is { Length: > 0 } ns ? ns : "argocd", name) is not { } set)
        {
            throw ApiException.NotFound($"error getting ApplicationSet: applicationset.argoproj.io \"{name}\" not found");
        }

        return caller.Sees(Project(set)) ? Show(call, set)
            : throw ApiException.Denied($"permission denied: applicationsets, get, {Project(set)}/{name}, sub: {caller.Name}, iat: {Json.Time(call.Platform.World.Clock.Now)}");
    }

    private static JsonObject Show(Call call, StoredObject set) => SetStatus.Show(set, call.Platform.World, call.Platform.Dialect);

    private static string Project(StoredObject set) => set.Body().Str("spec", "template", "spec", "project");
}
