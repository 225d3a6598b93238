using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox;

/// <summary>Short words for reading and writing JSON trees.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode? node) => node is null ? "null" : node.ToJsonString(Plain);

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);

    public static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>The node at a path of member names; null when any is absent.</summary>
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = node is JsonObject map ? map[name] : null;
        }

        return node;
    }

    /// <summary>The text at a path; "" when absent or no text.</summary>
    public static string Str(this JsonNode? node, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static bool Flag(this JsonNode? node, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static int Number(this JsonNode? node, int otherwise, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonValue value && value.TryGetValue<int>(out var number) ? number : otherwise;

    public static IEnumerable<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonArray list ? list.OfType<JsonNode>() : [];

    /// <summary>The object at a path, made when absent.</summary>
    public static JsonObject Need(this JsonObject map, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            map = map[name] as JsonObject ?? (JsonObject)(map[name] = new JsonObject())!;
        }

        return map;
    }

    /// <summary>A copy with all members in alphabetical order, as Go writes maps.</summary>
    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    /// <summary>Sets a member, or removes it when the value is null.</summary>
    public static void Put(this JsonObject map, string name, JsonNode? value)
    {
        if (value is null)
        {
            map.Remove(name);
        }
        else
        {
            map[name] = value;
        }
    }

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Strings(IEnumerable<string> items) => [.. items.Select(item => JsonValue.Create(item))];

    /// <summary>Time as Kubernetes writes it.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
