using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd.Operations;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>Sync, terminate, rollback, patches and replacements of applications.</summary>
internal static class ApplicationWrites
{
    public static void Register(Router router, Dialect dialect)
    {
        if (dialect.HasActions)
        {
            router.Add("POST", "api/v1/applications/{}/resource/actions/v2", ActAsync);
        }

        router.Add("POST", "api/v1/applications/{}/sync", SyncAsync);
        router.Add("DELETE", "api/v1/applications/{}/operation", TerminateAsync);
        router.Add("POST", "api/v1/applications/{}/rollback", RollbackAsync);
        router.Add("PATCH", "api/v1/applications/{}", PatchAsync);
        router.Add("PUT", "api/v1/applications/{}/spec", PutSpecAsync);
        router.Add("PUT", "api/v1/applications/{}", PutAsync);
        router.Add("DELETE", "api/v1/applications/{}", DeleteAsync);
    }

    /// <summary>What the body of a sync asks for, in the caller's name.</summary>
    public static SyncRequest ToRequest(JsonObject body, string user) => new(user, body.Str("revision"), body.Flag("prune"), body.Flag("dryRun"))
    {
        Resources = [.. body.Items("resources")],
        SyncOptions = body.At("syncOptions", "items"),
        Strategy = body["strategy"],
        Retry = body["retryStrategy"],
        Infos = body["infos"],
    };

    private static Task AnswerAsync(Call call, Func<StoredObject> action) => call.BytesAsync(call.Platform.World.Do(() => ApplicationJson.Listed(action())));

    private static async Task SyncAsync(Call call)
    {
        var body = await call.BodyAsync();
        await AnswerAsync(call, () =>
        {
            call.Application("sync", body.Str("project"));
            return call.Platform.Commands.Sync(call.Names[0], ToRequest(body, call.Caller.Name));
        });
    }

    private static async Task RollbackAsync(Call call)
    {
        var body = await call.BodyAsync();
        await AnswerAsync(call, () =>
        {
            call.Application("sync", body.Str("project"));
            return body["id"] is null
                ? throw ApiException.Internal("grpc: error while marshaling: proto: required field \"id\" not set")
                : call.Platform.Commands.Rollback(call.Names[0], body.Number(0, "id"), new SyncRequest(call.Caller.Name, "", body.Flag("prune"), body.Flag("dryRun")));
        });
    }

    private static async Task PatchAsync(Call call)
    {
        var body = await call.BodyAsync();
        await AnswerAsync(call, () =>
        {
            call.Application("update", body.Str("project"));
            return body["patchType"] is null
                ? throw ApiException.Internal("grpc: error while marshaling: proto: required field \"patchType\" not set")
                : call.Platform.Specs.Patch(call.Names[0], body.Str("patch"), body.Str("patchType"), call.Caller.Name);
        });
    }

    // No project of the sandbox lets an application manage Applications in Argo CD's own namespace, and no other kind has actions here.
    private static async Task ActAsync(Call call)
    {
        var body = await call.BodyAsync();
        call.Platform.World.Do(() => call.Application(project: body.Str("project")));
        var (kind, group, name) = (body.Str("kind"), body.Str("group"), body.Str("resourceName"));
        throw kind == "Application"
            ? ApiException.Unknown($"application is not permitted to manage {group}/{kind}/{name} in {body.Str("namespace")}")
            : ApiException.Invalid($"{kind} {group} {name} not found as part of application {call.Names[0]}");
    }

    private static async Task PutSpecAsync(Call call)
    {
        var body = await call.BodyAsync();
        await call.JsonAsync(call.Platform.World.Do(() =>
        {
            call.Application("update");
            var stored = call.Platform.Specs.PutSpec(call.Names[0], body, call.Query("validate") != "false", call.Caller.Name);
            return JsonNode.Parse(ApplicationJson.Listed(stored))!["spec"]!;
        }));
    }

    private static async Task PutAsync(Call call)
    {
        var body = await call.BodyAsync();
        await AnswerAsync(call, () =>
        {
            call.Application("update");
            return call.Platform.Specs.PutWhole(call.Names[0], body, call.Query("validate") != "false", call.Caller.Name);
        });
    }

    private static Task TerminateAsync(Call call) => DoneAsync(call, "sync", () => call.Platform.Commands.Terminate(call.Names[0], call.Caller.Name));

    private static Task DeleteAsync(Call call) => DoneAsync(call, "delete", () => call.Platform.Commands.Delete(call.Names[0], call.Query("cascade") != "false"));

    private static Task DoneAsync(Call call, string verb, Action action)
    {
        call.Platform.World.Do(() =>
        {
            call.Application(verb);
            action();
        });
        return call.JsonAsync(new JsonObject());
    }
}
