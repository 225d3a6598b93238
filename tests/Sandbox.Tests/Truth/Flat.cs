using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>A JSON reply as paths and values, without what no two runs share: ids, times, versions, random names. Lists of named things are keyed by their names, texts that hold JSON are opened.</summary>
internal static partial class Flat
{
    private static readonly HashSet<string> Ignored = ["uid", "resourceVersion", "generation", "observedGeneration", "creationTimestamp", "lastTransitionTime", "time", "deployedAt", "deployStartedAt", "startedAt", "finishedAt", "reconciledAt", "createdAt", "firstTimestamp", "lastTimestamp", "deletionTimestamp", "lastUpdateTime", "startTime", "pod-template-hash", "controller-revision-hash", "podIP", "podIPs", "clusterIP", "clusterIPs", "volumeName"];
    private static readonly string[] Names = ["group", "kind", "namespace", "name", "type", "manager", "subresource"];

    public static SortedDictionary<string, string> Of(JsonNode? node)
    {
        var flat = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect("", node, flat);
        return flat;
    }

    /// <summary>Events by what they say and who says it, with how often: their order within a second is no promise.</summary>
    public static SortedDictionary<string, string> OfEvents(JsonNode? list) => new(
        list!["items"]!.AsArray()
            .GroupBy(item => $"/{item!["reason"]} {item["message"]} {item["source"]!["component"]} {item["metadata"]!["annotations"]?["user"]} {item["involvedObject"]!["kind"]} {item["type"]}")
            .ToDictionary(group => Random().Replace(group.Key.Replace(": ", ":", StringComparison.Ordinal), "-#"), group => $"{group.Count()}"),
        StringComparer.Ordinal);

    /// <summary>Random endings of pods and replica sets: 10 characters, and 5 more; of the pods of Jobs 5.</summary>
    [GeneratedRegex("-([a-f0-9]{8,10}(-[a-z0-9]{5})?|[bcdfghjklmnpqrstvwxz2456789]{5})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RandomEnd();

    [GeneratedRegex("-[a-f0-9]{8,10}\\b|(?<=/dev/shm/)\\d+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Random();

    private static void Collect(string path, JsonNode? node, SortedDictionary<string, string> flat)
    {
        switch (node)
        {
            case JsonObject { Count: 0 }:
                flat[path] = "{}";
                break;
            case JsonObject map:
                foreach (var (name, value) in map.Where(member => !Ignored.Contains(member.Key)))
                {
                    Collect($"{path}/{name}", value, flat);
                }

                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    Collect($"{path}[{Key(list[index], index)}]", list[index], flat);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('{') && Open(text) is { } inner:
                Collect(path + "~", inner, flat);
                break;
            default:
                flat[path] = Random().Replace(RandomEnd().Replace(node?.ToJsonString(JsonSerializerOptions.Default).Trim('"') ?? "null", "-#"), "-#");
                break;
        }
    }

    private static string Key(JsonNode? item, int index)
    {
        if (item is not JsonObject map)
        {
            return item is JsonValue value && value.GetValueKind() == JsonValueKind.String && Open(value.ToString()) is { } inner ? Key(inner, index) : $"{index}";
        }

        var source = map["metadata"] as JsonObject ?? map;
        var parts = Names.Select(name => (string?)(name == "kind" ? map[name] ?? source[name] : source[name])).Where(part => !string.IsNullOrEmpty(part));
        return string.Join(' ', parts) is { Length: > 0 } key && map["deployedAt"] is null && map["involvedObject"] is null ? RandomEnd().Replace(key, "-#") : $"{index}";
    }

    private static JsonObject? Open(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
