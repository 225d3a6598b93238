using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>A .jsonnet file. Only literals are read; a program is not run, so what it makes is unknown.</summary>
internal static class JsonnetManifest
{
    public static ParsedFile Read(string path, string text)
    {
        if (!new JsonnetLiteral(text).TryRead(out var root))
        {
            return new([], Unknown: "it is a Jsonnet program, which is not evaluated here");
        }

        IReadOnlyList<JsonNode?> documents = root is JsonArray array ? [.. array] : [root];
        if (documents.All(d => d is JsonObject document && ManifestObjects.HasKind(document)))
        {
            return new(documents.SelectMany(d => ManifestObjects.Expand((JsonObject)d!, path, 1, [])).ToEquatableList());
        }

        return new([], Error: $"Failed to unmarshal generated json \"{path[(path.LastIndexOf('/') + 1)..]}\": Object 'Kind' is missing");
    }
}
