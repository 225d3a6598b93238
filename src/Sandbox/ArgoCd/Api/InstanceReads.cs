using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>What the instance says of itself and of whoever asks: version, settings, session.</summary>
internal static class InstanceReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "healthz", call => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(call.Context.Response, "ok\n"));
        router.Add("GET", "api/version", VersionAsync);
        router.Add("GET", "api/v1/settings", SettingsAsync);
        router.Add("POST", "api/v1/session", LogInAsync);
        router.Add("DELETE", "api/v1/session", call => call.JsonAsync(new JsonObject()));
        router.Add("GET", "api/v1/session/userinfo", call => call.JsonAsync(call.Anyone is { } user ? new JsonObject { ["loggedIn"] = true, ["username"] = user.Name, ["iss"] = "argocd" } : []));
        router.Add("GET", "api/v1/account/can-i/{}/{}/{*}", Rights.AnswerAsync);
        router.Add("GET", "api/v1/clusters", Clusters.AnswerAsync);
    }

    /// <summary>A list without items, for whoever has a session.</summary>
    public static JsonObject Empty(Call call)
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
        body.Put("trackingMethod", call.Platform.Dialect.TracksByAnnotation ? JsonValue.Create("annotation") : null);
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
}
