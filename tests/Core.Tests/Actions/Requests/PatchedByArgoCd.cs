using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Tests.Actions.Requests;

/// <summary>
/// Applies a JSON Patch as Argo CD does: a test of null passes where the member is absent, a test below a missing object and a
/// removal of what is absent fail; then the spec is normalised, as every write through the API is.
/// </summary>
internal static class PatchedByArgoCd
{
    /// <returns>Null when the patch does not apply.</returns>
    public static JsonObject? Apply(JsonObject application, string patch)
    {
        var changed = (JsonObject)application.DeepClone();
        return JsonNode.Parse(patch)!.AsArray().All(operation => Apply(changed, (JsonObject)operation!)) ? Normalised(changed) : null;
    }

    /// <summary>Without zero values, and without blocks that hold nothing else.</summary>
    public static JsonObject Normalised(JsonObject application)
    {
        var normal = (JsonObject)application.DeepClone();
        var spec = (JsonObject)normal["spec"]!;
        foreach (var source in spec["sources"] is JsonArray sources ? sources.ToList() : [spec["source"]])
        {
            DropZeros(source as JsonObject, "targetRevision");
            DropZeros(source?["directory"] as JsonObject, "include", "exclude", "recurse");
            DropWhenEmpty(source as JsonObject, "directory");
        }

        DropZeros(spec["syncPolicy"]?["automated"] as JsonObject, "prune", "selfHeal", "allowEmpty");
        DropWhenEmpty(spec, "syncPolicy");
        return normal;
    }

    private static bool Apply(JsonObject root, JsonObject operation)
    {
        var parts = ((string)operation["path"]!).Split('/')[1..];
        var parent = parts[..^1].Aggregate((JsonNode?)root, Step);
        var value = operation["value"];
        switch ((string)operation["op"]!)
        {
            case "test":
                return parent is not null && JsonNode.DeepEquals(Step(parent, parts[^1]), value);
            case "add" when parent is JsonObject map:
                map[parts[^1]] = value?.DeepClone();
                return true;
            default:
                return parent is JsonObject owner && owner.Remove(parts[^1]);
        }
    }

    private static JsonNode? Step(JsonNode? node, string part) => node switch
    {
        JsonObject map => map[part],
        JsonArray list => list[int.Parse(part, CultureInfo.InvariantCulture)],
        _ => null,
    };

    private static void DropZeros(JsonObject? owner, params string[] members)
    {
        foreach (var member in members.Where(member => owner?[member]?.ToJsonString() is "false" or "\"\""))
        {
            owner!.Remove(member);
        }
    }

    private static void DropWhenEmpty(JsonObject? owner, string member)
    {
        if (owner?[member] is JsonObject { Count: 0 })
        {
            owner.Remove(member);
        }
    }
}
