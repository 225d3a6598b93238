using System.Text.Json;
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
        foreach (var (document, linesBefore) in Documents(text))
        {
            if (ReadDocument(path, document, linesBefore, limits) is not { } read)
            {
                continue;
            }

            if (read.Error is not null)
            {
                return Failed(path, text, documents > 0, read.Error);
            }

            documents++;
            objects.AddRange(read.Objects);
        }

        return objects.Count > 0
            ? new(objects.ToEquatableList())
            : new([], Ignored: documents > 0 ? "it holds an empty list" : "it holds no object");
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

    private static IEnumerable<(string Text, int LinesBefore)> Documents(string text) =>
        text.AsSpan().TrimStart() is ['{', ..] && IsJson(text) ? [(text, 0)] : YamlDocuments.Split(text);

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <returns>Null for an empty document.</returns>
    private static (IReadOnlyList<ManifestObject> Objects, string? Error)? ReadDocument(string path, string document, int linesBefore, ManifestLimits limits)
    {
        try
        {
            var tree = YamlTree.Read(document, limits);
            return tree.Root switch
            {
                null => null,
                JsonObject root when ManifestObjects.HasKind(root) =>
                    (ManifestObjects.Expand(root, path, linesBefore + tree.Line, [.. tree.ItemLines.Select(line => linesBefore + line)]), null),
                JsonObject => ([], "Object 'Kind' is missing"),
                _ => ([], "error unmarshaling JSON: the document is no mapping"),
            };
        }
        catch (YamlException error)
        {
            return ([], Words(error));
        }
    }

    private static string Words(YamlException error) => $"error converting YAML to JSON: yaml: line {error.Start.Line}: {error.Message}";

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
