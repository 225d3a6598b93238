using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions.Planned;

/// <summary>The request that would be sent, for people: the call, and what it carries, without what may hold a password.</summary>
public sealed record RequestText(string Call, string Body)
{
    // Names and branches are read by people here, never put into markup: no need to write them as escapes.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static RequestText Of(ArgoCdWrite write) => write switch
    {
        ArgoCdWrite.Sync sync => new(CallOf("POST", write, "/sync"), SyncBody(sync)),
        ArgoCdWrite.PatchApplication patch => new(CallOf("PATCH", write, "") + ", a JSON Patch", Indented(PatchText.Of(patch.Patch))),
        ArgoCdWrite.MergePatch patch => new(CallOf("PATCH", write, "") + ", a merge patch", Indented(PatchText.Of(patch.Patch))),
        ArgoCdWrite.PutSpec put => new(CallOf("PUT", write, "/spec?validate=false"), "The spec as it was read, with the change above."),
        ArgoCdWrite.Terminate => new(CallOf("DELETE", write, "/operation"), ""),
        ArgoCdWrite.Refresh refresh => new(CallOf("GET", write, refresh.Hard ? "?refresh=hard" : "?refresh=normal"), ""),
        _ => new(write.GetType().Name, ""),
    };

    private static string CallOf(string method, ArgoCdWrite write, string rest) =>
        $"{method} /api/v1/applications/{write.Application.Name}{rest} (namespace {write.Application.Namespace}, project {write.Project})";

    private static string SyncBody(ArgoCdWrite.Sync sync)
    {
        var body = new JsonObject { ["prune"] = sync.Prune };
        if (sync.Revision is not null)
        {
            body["revision"] = sync.Revision;
        }

        if (sync.Resources.Count > 0)
        {
            body["resources"] = new JsonArray([.. sync.Resources.Select(Resource)]);
        }

        body["infos"] = new JsonArray([.. sync.Infos.Select(info => new JsonObject { ["name"] = info.Key, ["value"] = info.Value })]);
        return body.ToJsonString(Readable);
    }

    private static JsonObject Resource(ResourceKey key) =>
        new() { ["group"] = key.Group, ["kind"] = key.Kind, ["namespace"] = key.Namespace, ["name"] = key.Name };

    private static string Indented(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.ToJsonString(Readable) ?? json;
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
