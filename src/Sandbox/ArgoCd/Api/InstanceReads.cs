using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>What the instance says of itself and of whoever asks: version, settings, session, rights, clusters.</summary>
internal static class InstanceReads
{
    private static readonly string[] Resources = ["clusters", "projects", "applications", "applicationsets", "repositories", "write-repositories", "certificates", "accounts", "gpgkeys", "logs", "exec", "extensions"];
    private static readonly string[] Verbs = ["get", "create", "update", "delete", "sync", "override", "action", "invoke"];

    public static void Register(Router router)
    {
        router.Add("GET", "healthz", call => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(call.Context.Response, "ok\n"));
        router.Add("GET", "api/version", VersionAsync);
        router.Add("GET", "api/v1/settings", SettingsAsync);
        router.Add("POST", "api/v1/session", LogInAsync);
        router.Add("DELETE", "api/v1/session", call => call.JsonAsync(new JsonObject()));
        router.Add("GET", "api/v1/session/userinfo", call => call.JsonAsync(call.Anyone is { } user ? new JsonObject { ["loggedIn"] = true, ["username"] = user.Name, ["iss"] = "argocd" } : []));
        router.Add("GET", "api/v1/account/can-i/{}/{}/{*}", CanIAsync);
        router.Add("GET", "api/v1/clusters", ClustersAsync);
        router.Add("GET", "api/v1/applicationsets", call => call.JsonAsync(Empty(call)));
        router.Add("GET", "api/v1/applicationsets/{}", call => throw ApiException.NotFound($"error getting ApplicationSet: applicationset.argoproj.io \"{call.Names[0]}\" not found"));
    }

    private static JsonObject Empty(Call call)
    {
        _ = call.Caller;
        return new JsonObject { ["metadata"] = new JsonObject(), ["items"] = null };
    }

    private static Task VersionAsync(Call call)
    {
        var body = new JsonObject { ["Version"] = $"v{call.Platform.Version}+109ca7c" };
        if (call.Anyone is not null)
        {
            body["BuildDate"] = "2026-08-12T00:00:00Z";
            body["GitCommit"] = "109ca7ca71139e514114499d294a492e7910a965";
            body["GitTreeState"] = "clean";
            body["GoVersion"] = "go1.26.8";
            body["Compiler"] = "gc";
            body["Platform"] = "linux/amd64";
        }

        return call.JsonAsync(body);
    }

    private static Task SettingsAsync(Call call)
    {
        var body = new JsonObject { ["url"] = call.Platform.Url, ["appLabelKey"] = "app.kubernetes.io/instance" };
        body.Put("controllerNamespace", call.Anyone is null ? null : JsonValue.Create("argocd"));
        body["googleAnalytics"] = new JsonObject { ["anonymizeUsers"] = true };
        body["help"] = new JsonObject();
        body["trackingMethod"] = "annotation";
        body["syncWithReplaceAllowed"] = true;
        return call.JsonAsync(body);
    }

    private static async Task LogInAsync(Call call)
    {
        var body = await call.BodyAsync();
        if (body.Str("password").Length == 0)
        {
            throw ApiException.Unauthenticated("no credentials supplied");
        }

        await call.JsonAsync(body.Str("username") == "admin" && body.Str("password") == Accounts.AdminPassword
            ? new JsonObject { ["token"] = Accounts.Admin.Token }
            : throw ApiException.Unauthenticated("Invalid username or password"));
    }

    private static Task CanIAsync(Call call)
    {
        var (resource, verb, subject) = (call.Names[0], call.Names[1], call.Names[2]);
        if (!Resources.Contains(resource))
        {
            throw ApiException.Invalid($"[{string.Join(' ', Resources)}] does not contain {resource}");
        }

        if (!Verbs.Contains(verb))
        {
            throw ApiException.Invalid($"[{string.Join(' ', Verbs)}] does not contain {verb}");
        }

        var project = subject.Split('/')[0];
        var may = resource is "applications" or "logs" or "applicationsets" ? call.Caller.May(resource == "logs" ? "get" : verb, project) : verb == "get" ? call.Caller.Projects.Count == 0 || call.Caller.Sees(project) : call.Caller == Accounts.Admin;
        return call.JsonAsync(new JsonObject { ["value"] = may ? "yes" : "no" });
    }

    private static Task ClustersAsync(Call call) => call.JsonAsync(call.Platform.World.Do(() =>
    {
        var body = Empty(call);
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
