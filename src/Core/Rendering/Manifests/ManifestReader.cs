using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Reads one file as Argo CD does, by the end of its name.</summary>
internal static class ManifestReader
{
    public static bool HasSkipMarker(ReadOnlyMemory<byte> content) => content.Span.IndexOf("+argocd:skip-file-rendering"u8) >= 0;

    public static ParsedFile Read(string path, ReadOnlyMemory<byte> content)
    {
        if (content.Length > ManifestLimits.MaxBytes)
        {
            return new([], Unknown: $"it is larger than {ManifestLimits.MaxBytes / 1_000_000} MB");
        }

        try
        {
            return ReadText(path, Text(content));
        }
        catch (ManifestLimitException limit)
        {
            return new([], Unknown: limit.Message);
        }
    }

    private static ParsedFile ReadText(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => JsonManifest.Read(path, text),
        ".jsonnet" => JsonnetManifest.Read(path, text),
        _ => YamlManifest.Read(path, text),
    };

    private static string Text(ReadOnlyMemory<byte> content)
    {
        // Other encodings than UTF-8 begin with a mark.
        if (content.Span is [< 0x80, < 0x80, < 0x80 and > 0, ..])
        {
            return Encoding.UTF8.GetString(content.Span);
        }

        using var reader = new StreamReader(new MemoryStream(content.ToArray(), writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
