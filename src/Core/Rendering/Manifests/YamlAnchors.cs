using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Anchored nodes of one document, copied where they are referred to; every copy counts.</summary>
internal sealed class YamlAnchors(ManifestLimits limits)
{
    private readonly Dictionary<AnchorName, JsonNode?> nodes = [];

    public void Keep(AnchorName anchor, JsonNode? node) => nodes[anchor] = node;

    public void Merge(JsonObject into, JsonNode? from)
    {
        foreach (var source in from is JsonArray list ? list.Reverse() : [from])
        {
            var mapping = source as JsonObject ?? throw new YamlException("map merge requires map or sequence of maps as the value");
            foreach (var (key, value) in mapping)
            {
                into[key] = Copy(value);
            }
        }
    }

    public JsonNode? Copy(AnchorAlias alias)
    {
        limits.CountAlias();
        return nodes.TryGetValue(alias.Value, out var node) ? Copy(node) : throw new YamlException($"unknown anchor '{alias.Value}' referenced");
    }

    private JsonNode? Copy(JsonNode? node)
    {
        limits.CountNodes(Count(node));
        return node?.DeepClone();
    }

    private static int Count(JsonNode? node) => node switch
    {
        JsonObject mapping => 1 + mapping.Sum(pair => Count(pair.Value)),
        JsonArray array => 1 + array.Sum(Count),
        _ => 1,
    };
}
