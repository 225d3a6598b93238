using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>On which line of a file each field of an object stands.</summary>
internal sealed class YamlPlaces
{
    private readonly YamlEvents events;
    private readonly ManifestLimits limits = new();
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    private YamlPlaces(string text) => events = new(text);

    /// <param name="line">1-based line where the object begins, as it was read.</param>
    /// <returns>1-based lines by JSON pointer; empty for a file that is no YAML, or over a cap.</returns>
    public static IReadOnlyDictionary<string, int> Of(string text, int line)
    {
        var (document, before) = YamlDocuments.Split(text).LastOrDefault(d => d.LinesBefore < line);
        if (document is null)
        {
            return new Dictionary<string, int>();
        }

        try
        {
            var read = new YamlPlaces(document).Read();
            var item = read.FirstOrDefault(l => l.Value + before == line && IsItem(l.Key)).Key ?? "";
            return read.Where(l => l.Key.StartsWith(item + "/", StringComparison.Ordinal)).ToDictionary(l => l.Key[item.Length..], l => l.Value + before, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is YamlException or ManifestLimitException)
        {
            return new Dictionary<string, int>();
        }
    }

    /// <summary>An entry of a list of objects: <c>/items/3</c>.</summary>
    private static bool IsItem(string pointer) => pointer.StartsWith("/items/", StringComparison.Ordinal) && pointer.LastIndexOf('/') == 6;

    private Dictionary<string, int> Read()
    {
        events.Advance();
        events.Advance();
        if (events.Current is DocumentStart)
        {
            events.Advance();
            ReadNode("", 0);
        }

        return lines;
    }

    private void ReadNode(string pointer, int depth)
    {
        ManifestLimits.RequireDepth(depth);
        limits.CountNodes(1);
        var at = events.Current;
        events.Advance();
        if (at is MappingStart)
        {
            ReadMembers(pointer, depth + 1);
        }
        else if (at is SequenceStart)
        {
            ReadItems(pointer, depth + 1);
        }
    }

    private void ReadMembers(string pointer, int depth)
    {
        while (events.Current is not MappingEnd)
        {
            var key = events.Current as Scalar;
            var line = (int)events.Current!.Start.Line;
            ReadNode(pointer, depth);
            var member = $"{pointer}/{key?.Value.Replace("~", "~0").Replace("/", "~1")}";
            lines.TryAdd(member, line);
            ReadNode(member, depth);
        }

        events.Advance();
    }

    private void ReadItems(string pointer, int depth)
    {
        for (var index = 0; events.Current is not SequenceEnd; index++)
        {
            lines.TryAdd($"{pointer}/{index}", (int)events.Current!.Start.Line);
            ReadNode($"{pointer}/{index}", depth);
        }

        events.Advance();
    }
}
