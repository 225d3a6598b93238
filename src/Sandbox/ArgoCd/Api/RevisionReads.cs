using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>What an application's source is at a revision: the rendered objects, the commit.</summary>
internal static class RevisionReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "api/v1/applications/{}/manifests", call => call.JsonAsync(call.Platform.World.Do(() => Manifests(call))));
        router.Add("GET", "api/v1/applications/{}/revisions/{}/metadata", call => call.JsonAsync(call.Platform.World.Do(() => Metadata(call))));
    }

    private static JsonObject Manifests(Call call)
    {
        var app = AppSpec.Of(call.Application());
        var rendered = call.Platform.Renderer.Render(app, app.Source, call.Query("revision"));
        if (rendered.Error is not null)
        {
            throw rendered.ToException();
        }

        var body = new JsonObject();
        var all = rendered.Objects.Concat(rendered.Hooks).ToList();
        body.Put("manifests", all.Count == 0 ? null : Json.Strings(all.Select(target => Json.Text(Json.Sorted(target)))));
        return body;
    }

    private static JsonObject Metadata(Call call)
    {
        var app = AppSpec.Of(call.Application());
        var revision = call.Names[1];
        if (revision.Length != 40)
        {
            throw ApiException.Unknown($"revision {revision} must be resolved");
        }

        var repository = call.Platform.World.Repository(app.Source.Str("repoURL"));
        var commit = repository?.Resolve(revision) ?? throw ApiException.Unknown($"error acquiring repo lock: failed to initialize repository resources: rpc error: code = Internal desc = Failed to checkout revision {revision}: `git fetch origin {revision} --tags --force --prune` failed exit status 128: fatal: remote error: upload-pack: not our ref {revision}");
        var body = new JsonObject { ["author"] = commit.Author.ToString(), ["date"] = Json.Time(commit.Date) };
        body.Put("tags", repository!.TagsAt(commit.Id) is { Count: > 0 } tags ? Json.Strings(tags) : null);
        body["message"] = commit.Message;
        return body;
    }
}
