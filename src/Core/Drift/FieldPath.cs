using System.Text.Json;

namespace DbDashboard.Core.Drift;

/// <summary>JSON pointers (RFC 6901) and the values that they lead to.</summary>
internal static class FieldPath
{
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    public static string[] Segments(string pointer) =>
        pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(s => s.Replace("~1", "/").Replace("~0", "~"))];

    /// <summary>The value that a pointer leads to; null when there is none.</summary>
    public static JsonElement? Follow(JsonElement root, string pointer) => Segments(pointer).Aggregate((JsonElement?)root, Step);

    /// <summary>The member or list item that a segment names; null when there is none.</summary>
    public static JsonElement? Step(JsonElement? parent, string segment) => parent switch
    {
        { ValueKind: JsonValueKind.Object } map when map.TryGetProperty(segment, out var member) => member,
        { ValueKind: JsonValueKind.Array } list when int.TryParse(segment, out var index) && index >= 0 && index < list.GetArrayLength() => list[index],
        _ => null,
    };
}
