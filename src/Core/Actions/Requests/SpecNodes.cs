using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>Finds its way in a spec's JSON: a member of another type than expected reads as absent.</summary>
internal static class SpecNodes
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 10_100 };

    public static JsonObject Parse(string spec) => JsonNode.Parse(spec, documentOptions: Deep) as JsonObject ?? [];

    public static JsonNode? At(this JsonNode? node, string member) => (node as JsonObject)?[member];

    public static bool? Flag(this JsonNode? node, string member) =>
        node.At(member) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static string Text(this JsonNode? node, string member) =>
        node.At(member) is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static JsonNode? Automated(this JsonNode? spec) => spec.At("syncPolicy").At("automated");

    /// <summary>By the rule of the newest versions: an older one has no <c>enabled</c>, and the block alone means on.</summary>
    public static bool IsAutoSyncOn(this JsonNode? spec) => spec.Automated() is not null && spec.Automated().Flag("enabled") is not false;
}
