using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Fields of objects that anybody may have written: what has another form than expected is absent.</summary>
public static class JsonFields
{
    /// <summary>A field of a mapping; null when it is absent or this is no mapping.</summary>
    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];
}
