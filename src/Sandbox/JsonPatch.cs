using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox;

/// <summary>RFC 6902 and RFC 7396 over JSON trees.</summary>
internal static class JsonPatch
{
    /// <summary>Applies an RFC 6902 patch in place.</summary>
    public static void Apply(JsonObject body, JsonArray operations)
    {
        foreach (var operation in operations)
        {
            Apply(body, operation.Str("op"), operation.Str("path"), operation!);
        }
    }

    /// <summary>Applies an RFC 7396 merge in place: null removes, objects merge, all else replaces.</summary>
    public static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            switch (value)
            {
                case null:
                    target.Remove(name);
                    break;
                case JsonObject inner:
                    Merge(target.Need(name), inner);
                    break;
                default:
                    target[name] = value.DeepClone();
                    break;
            }
        }
    }

    private static void Apply(JsonObject body, string kind, string path, JsonNode operation)
    {
        var parts = path.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        if (parts.Length == 0)
        {
            throw new PatchException("a patch of the whole document is not supported");
        }

        var parent = parts[..^1].Aggregate((JsonNode?)body, Step);
        switch (kind)
        {
            case "test" when !JsonNode.DeepEquals(parent is null ? null : Step(parent, parts[^1]), operation["value"]):
                throw new PatchException($"testing value {path} failed: test failed", isTest: true);
            case "test":
                return;
            case "add" or "replace" when parent is not null:
                Set(parent, parts[^1], operation["value"]?.DeepClone(), insert: kind == "add");
                return;
            case "remove" when parent is JsonObject map && map.ContainsKey(parts[^1]):
                map.Remove(parts[^1]);
                return;
            case "remove" when parent is JsonArray list:
                list.RemoveAt(Index(parts[^1]));
                return;
            default:
                throw new PatchException($"{kind} operation does not apply: doc is missing path: \"{path}\": missing value");
        }
    }

    private static JsonNode? Step(JsonNode? node, string part) => node switch
    {
        JsonObject map => map[part],
        JsonArray list when int.TryParse(part, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
        _ => null,
    };

    private static void Set(JsonNode parent, string part, JsonNode? value, bool insert)
    {
        switch (parent)
        {
            case JsonObject map:
                map[part] = value;
                break;
            case JsonArray list when part == "-":
                list.Add(value);
                break;
            case JsonArray list when insert:
                list.Insert(Index(part), value);
                break;
            case JsonArray list:
                list[Index(part)] = value;
                break;
            default:
                throw new PatchException("missing container");
        }
    }

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
