using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Lists, whole or in pages.</summary>
internal sealed class Lists(World world)
{
    public Task AnswerAsync(HttpContext context, Target target)
    {
        var query = context.Request.Query;
        var from = Continuation.Parse(query["continue"].ToString());
        if (from is { Version: > 0 } && from.Version < world.Log.Oldest)
        {
            throw StatusException.Expired();
        }

        var limit = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : int.MaxValue;
        var (version, all) = world.Do(() => (world.Store.Version, world.Store.List(target.Type, target.Namespace.Length > 0 ? target.Namespace : null).ToList()));
        var selector = Selector.Of(context.Request);
        var rest = all.Where(stored => selector.Takes(stored) && string.CompareOrdinal(Key(stored), from?.Start ?? "") >= 0).ToList();
        var page = rest.Take(limit).ToList();
        var metadata = new JsonObject { ["resourceVersion"] = (from is { Version: > 0 } ? from.Version : version).ToString(CultureInfo.InvariantCulture) };
        if (target.Type.Crd)
        {
            metadata["continue"] = "";
        }

        if (rest.Count > page.Count)
        {
            metadata["continue"] = new Continuation(version, Key(page[^1]) + "\0").ToString();
            metadata["remainingItemCount"] = rest.Count - page.Count;
        }

        return Replies.BytesAsync(context, 200, Whole(target.Type, metadata, page));
    }

    private static string Key(StoredObject stored) => stored.Namespace + "/" + stored.Name;

    private static byte[] Whole(ResourceType type, JsonObject metadata, List<StoredObject> page)
    {
        using var body = new MemoryStream();
        body.Write(Encoding.UTF8.GetBytes($"{{\"kind\":\"{type.Kind}List\",\"apiVersion\":\"{type.ApiVersion}\",\"metadata\":{Json.Text(metadata)},\"items\":["));
        for (var index = 0; index < page.Count; index++)
        {
            if (index > 0)
            {
                body.WriteByte((byte)',');
            }

            body.Write(type.Crd ? page[index].Raw : WithoutKind(page[index]));
        }

        body.Write("]}"u8);
        return body.ToArray();
    }

    // Items of built-in kinds do not repeat what the list says.
    private static byte[] WithoutKind(StoredObject stored)
    {
        var body = stored.Body();
        body.Remove("apiVersion");
        body.Remove("kind");
        return Json.Bytes(body);
    }
}
