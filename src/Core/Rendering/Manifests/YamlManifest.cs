using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using YamlDotNet.Core;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>A .yaml or .yml file: documents until the first that is no object of Kubernetes.</summary>
internal static class YamlManifest
{
    public static ParsedFile Read(string path, string text)
    {
        var objects = new List<ManifestObject>();
        var limits = new ManifestLimits();
        var documents = 0;
        foreach (var read in Documents(path, text, limits).OfType<Document>())
        {
            if (read.Error is not null)
            {
                return Failed(path, text, documents > 0, read.Error);
            }

            documents++;
            objects.AddRange(read.Objects);
        }

        return objects.Count > 0
            ? new(objects.ToEquatableList())
            : new([], Ignored: documents > 0 ? ParsedFile.EmptyList : ParsedFile.NoObject);
    }

    // An invalid file is an error only when it looks like a manifest; otherwise Argo CD takes nothing and says nothing.
    private static ParsedFile Failed(string path, string text, bool someParsed, string error)
    {
        var looksLikeManifest = text.Contains("apiVersion:", StringComparison.Ordinal)
            && text.Contains("kind:", StringComparison.Ordinal)
            && text.Contains("metadata:", StringComparison.Ordinal);
        return someParsed || looksLikeManifest
            ? new([], Error: $"Failed to unmarshal \"{FileName(path)}\": failed to unmarshal manifest: {error}")
            : new([], Ignored: error.StartsWith("Object 'Kind'", StringComparison.Ordinal) ? "it has no kind" : $"it is not valid YAML ({error})");
    }

    private static IEnumerable<Document?> Documents(string path, string text, ManifestLimits limits) => JsonDocuments.TryRead(text) is { } json
        ? json.Select(value => Judge(path, value.Root, value.Line, []))
        : YamlDocuments.Split(text).Select(document => ReadDocument(path, document.Text, document.LinesBefore, limits));

    private static Document? ReadDocument(string path, string text, int linesBefore, ManifestLimits limits)
    {
        try
        {
            var tree = YamlTree.Read(text, limits);
            return Judge(path, tree.Root, linesBefore + tree.Line, [.. tree.ItemLines.Select(line => linesBefore + line)]);
        }
        catch (YamlException error)
        {
            return new([], Words(error));
        }
    }

    /// <returns>Null for an empty document.</returns>
    private static Document? Judge(string path, JsonNode? root, int line, IReadOnlyList<int> itemLines) => root switch
    {
        null => null,
        JsonObject mapping when ManifestObjects.HasKind(mapping) => new(ManifestObjects.Expand(mapping, path, line, itemLines)),
        JsonObject => new([], "Object 'Kind' is missing"),
        _ => new([], "error unmarshaling JSON: the document is no mapping"),
    };

    private static string Words(YamlException error) => $"error converting YAML to JSON: yaml: line {error.Start.Line}: {error.Message}";

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private sealed record Document(IReadOnlyList<ManifestObject> Objects, string? Error = null);
}
