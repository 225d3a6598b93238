using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>JSON in a file that is named YAML: one value after the other, read as JSON (tabs are no error then).</summary>
internal static class JsonDocuments
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ManifestLimits.MaxJsonDepth, AllowMultipleValues = true };

    /// <returns>Each value with its 1-based line; null when the text does not begin with an object or is no JSON, and is read as YAML.</returns>
    public static List<(JsonNode? Root, int Line)>? TryRead(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{', ..])
        {
            return null;
        }

        try
        {
            return Read(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<(JsonNode? Root, int Line)> Read(byte[] utf8)
    {
        var documents = new List<(JsonNode? Root, int Line)>();
        var reader = new Utf8JsonReader(utf8, Options);
        while (reader.Read())
        {
            var line = 1 + utf8.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            documents.Add((JsonTree.Read(ref reader), line));
        }

        return documents;
    }
}
