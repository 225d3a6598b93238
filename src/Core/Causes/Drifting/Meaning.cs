using System.Text.Json;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Whether two JSON values mean the same to Kubernetes though they are written differently.</summary>
internal static class Meaning
{
    public static bool IsSame(string path, JsonElement? live, JsonElement? wanted) => (live, wanted) switch
    {
        (null, { } dropped) => IsZero(dropped),
        ({ } added, null) => IsZero(added),
        ({ ValueKind: JsonValueKind.Object } left, { ValueKind: JsonValueKind.Object } right) => IsSameMap(path, left, right),
        ({ ValueKind: JsonValueKind.Array } left, { ValueKind: JsonValueKind.Array } right) => IsSameList(path, left, right),
        ({ } left, { } right) => JsonElement.DeepEquals(left, right) || IsSameScalar(path, left, right),
        _ => true,
    };

    /// <summary>A value that typed objects leave out when they are written.</summary>
    public static bool IsZero(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.Number => value.TryGetDecimal(out var number) && number == 0,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.EnumerateObject().All(m => IsZero(m.Value)),
        _ => false,
    };

    private static bool IsSameMap(string path, JsonElement left, JsonElement right) =>
        left.EnumerateObject().Concat(right.EnumerateObject()).Select(m => m.Name).Distinct().All(name => IsSame($"{path}/{name}", Member(left, name), Member(right, name)));

    private static bool IsSameList(string path, JsonElement left, JsonElement right) =>
        left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => IsSame(path, pair.First, pair.Second));

    private static JsonElement? Member(JsonElement map, string name) => map.TryGetProperty(name, out var value) ? value : null;

    private static bool IsSameScalar(string path, JsonElement left, JsonElement right) =>
        left.ValueKind is JsonValueKind.String or JsonValueKind.Number && right.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && (SameQuantity.AreEqual(path, left, right) || GoDuration.AreEqual(left, right));
}
