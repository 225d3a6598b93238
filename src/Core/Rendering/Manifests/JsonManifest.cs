using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>A .json file: exactly one object.</summary>
internal static class JsonManifest
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ManifestLimits.MaxJsonDepth, AllowMultipleValues = true };

    public static ParsedFile Read(string path, string text)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
            reader.Read();
            var root = JsonTree.Read(ref reader);
            return root is JsonObject document
                ? HasMore(ref reader) ? Several(name) : Single(path, text, document)
                : Failed(name, root is JsonArray ? "json: cannot unmarshal array into Go value of type map[string]interface {}" : "json: it is no object");
        }
        catch (JsonException error)
        {
            return IsTooDeep(error) ? throw new ManifestLimitException($"it nests deeper than {ManifestLimits.MaxJsonDepth} levels") : Failed(name, error.Message);
        }
    }

    private static ParsedFile Single(string path, string text, JsonObject root)
    {
        if (!ManifestObjects.HasKind(root))
        {
            return new([], Error: $"failed to unmarshal manifests for source 1 of 1: Object 'Kind' is missing in '{CanonicalJson.Write(root)}'");
        }

        var line = 1 + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n');
        return new(ManifestObjects.Expand(root, path, line, []).ToEquatableList());
    }

    // What follows need not be valid JSON: anything but white space counts.
    private static bool HasMore(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool IsTooDeep(JsonException error) => error.Message.Contains("maximum configured depth", StringComparison.Ordinal);

    private static ParsedFile Several(string name) => new([], Error: $"Found multiple objects in \"{name}\". Only single objects are allowed in JSON files.");

    private static ParsedFile Failed(string name, string why) => new([], Error: $"Failed to unmarshal \"{name}\": {why}");
}
