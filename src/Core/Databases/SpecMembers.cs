using System.Text.Json;

namespace DbDashboard.Core.Databases;

/// <summary>Reads members of a manifest or a live object by path. What is not there, or is something else than expected, is null.</summary>
internal static class SpecMembers
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>The object that the text holds; an empty one when it holds something else.</summary>
    public static JsonElement Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    /// <summary>Text as written, also of a number.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => Find(element, path) switch
    {
        { ValueKind: JsonValueKind.String } found => CommonTexts.Of(found.GetString()!),
        { ValueKind: JsonValueKind.Number } found => found.GetRawText(),
        _ => null,
    };

    public static int? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) ? number : null;

    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>The tag of an image; null when it is named by digest or not at all.</summary>
    public static string? ImageTag(string? image)
    {
        if (image is null || image.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : name[(colon + 1)..];
    }
}
