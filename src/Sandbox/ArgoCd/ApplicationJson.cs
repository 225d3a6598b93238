using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>An Application as Argo CD's API shows it: without apiVersion and kind, and without the zero values that its Go types leave out.</summary>
internal static class ApplicationJson
{
    private static readonly byte[] Prefix = Encoding.UTF8.GetBytes("{\"apiVersion\":\"argoproj.io/v1alpha1\",\"kind\":\"Application\",");
    private static readonly byte[] Compared = Encoding.UTF8.GetBytes("\"sync\":{\"status\"");
    private static readonly byte[] ZeroRecurse = Encoding.UTF8.GetBytes("\"recurse\":false");

    /// <summary>As the list and the stream show it.</summary>
    public static byte[] Listed(StoredObject stored) => stored.ShownAs(Show);

    /// <summary>As a read by name shows it: with the health of each resource.</summary>
    public static JsonObject Whole(StoredObject stored, Func<JsonNode, JsonObject?> health)
    {
        var body = JsonNode.Parse(Listed(stored))!.AsObject();
        foreach (var resource in body.Items("status", "resources"))
        {
            if (health(resource) is { } known)
            {
                resource["health"] = known;
            }
        }

        return body;
    }

    /// <summary>A source without what Argo CD's Go types leave out: recurse false, empty texts.</summary>
    public static JsonObject Typed(JsonObject source)
    {
        var typed = (JsonObject)source.DeepClone();
        if (typed["directory"] is JsonObject directory)
        {
            Drop(directory, "recurse", value => value is JsonValue flag && flag.TryGetValue<bool>(out var on) && !on);
            Drop(directory, "include", value => value is JsonValue text && text.ToString().Length == 0);
            Drop(directory, "exclude", value => value is JsonValue text && text.ToString().Length == 0);
            Drop(typed, "directory", value => value is JsonObject { Count: 0 });
        }

        return typed;
    }

    /// <summary>Drops the zero values in place, as every write through Argo CD's API does.</summary>
    public static void MakeTyped(JsonObject body)
    {
        if (body.At("spec", "source") is JsonObject source)
        {
            body.Need("spec")["source"] = Typed(source);
        }
    }

    private static void Drop(JsonObject map, string name, Func<JsonNode?, bool> isZero)
    {
        if (map.ContainsKey(name) && isZero(map[name]))
        {
            map.Remove(name);
        }
    }

    private static JsonObject NeverCompared() => new()
    {
        ["sync"] = new JsonObject { ["status"] = "", ["comparedTo"] = new JsonObject { ["source"] = new JsonObject { ["repoURL"] = "" }, ["destination"] = new JsonObject() } },
        ["health"] = new JsonObject(),
        ["summary"] = new JsonObject(),
        ["sourceHydrator"] = new JsonObject(),
    };

    private static byte[] Show(StoredObject stored)
    {
        if (stored.Raw.AsSpan().StartsWith(Prefix) && stored.Raw.AsSpan().IndexOf(ZeroRecurse) < 0 && stored.Raw.AsSpan().IndexOf(Compared) >= 0)
        {
            return [(byte)'{', .. stored.Raw.AsSpan(Prefix.Length)];
        }

        var body = stored.Body();
        body.Remove("apiVersion");
        body.Remove("kind");
        MakeTyped(body);
        body["status"] ??= NeverCompared();
        return Json.Bytes(body);
    }
}
