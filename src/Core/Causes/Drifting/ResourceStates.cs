using System.Text.Json;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>The states of one resource as values, and the value of a field in each.</summary>
/// <param name="Applied">What the last client-side apply sent; null for server-side apply, or when it cannot be read.</param>
internal sealed record ResourceStates(JsonElement? Normalized, JsonElement? Predicted, JsonElement? Target, JsonElement? Applied)
{
    public static ResourceStates Of(ManagedResource resource)
    {
        var applied = Walk(Parse(resource.Live), "metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration");
        return new(Parse(resource.NormalizedLive), Parse(resource.PredictedLive), Parse(resource.Target), applied is { ValueKind: JsonValueKind.String } text ? Parse(text.GetString()) : null);
    }

    public JsonElement? Live(string pointer) => Follow(Normalized, pointer);

    public JsonElement? Wanted(string pointer) => Follow(Predicted, pointer);

    public JsonElement? InTarget(string pointer) => Follow(Target, pointer);

    public JsonElement? InApplied(string pointer) => Follow(Applied, pointer);

    /// <summary>Two values are equal; two absent ones are.</summary>
    public static bool Same(JsonElement? first, JsonElement? second) =>
        (first, second) switch
        {
            (null, null) => true,
            ({ } left, { } right) => JsonElement.DeepEquals(left, right),
            _ => false,
        };

    private static JsonElement? Walk(JsonElement? at, params IEnumerable<string> names) => names.Aggregate(at, FieldPath.Step);

    /// <summary>The same field's pointer within the target, where items of lists may stand in another order.</summary>
    public string TargetPointer(string pointer) => Find(Target, pointer).Pointer;

    /// <summary>JSON text of the field in the target, with whatever may be secret hidden; null when it is not there.</summary>
    public string? MaskedTarget(GroupKind kind, string pointer)
    {
        var mask = new SecretMask(kind);
        var (value, at) = Find(Target, pointer);
        return mask.Text(value, mask.Hides(at, Target) || mask.Hides(pointer, Normalized) || mask.Hides(pointer, Predicted));
    }

    private JsonElement? Follow(JsonElement? state, string pointer) => Find(state, pointer).Value;

    /// <summary>Items of lists stand in another order in each state: an item that has a name is found by it.</summary>
    private (JsonElement? Value, string Pointer) Find(JsonElement? state, string pointer)
    {
        var (live, wanted, at) = (Normalized, Predicted, "");
        foreach (var segment in FieldPath.Segments(pointer))
        {
            (live, wanted) = (FieldPath.Step(live, segment), FieldPath.Step(wanted, segment));
            var step = state is { ValueKind: JsonValueKind.Array } list && Name(wanted ?? live) is { } name ? IndexOf(list, name) : segment;
            (state, at) = (FieldPath.Step(state, step), $"{at}/{FieldPath.Escape(step)}");
        }

        return (state, at);
    }

    /// <summary>Empty when no item has the name.</summary>
    private static string IndexOf(JsonElement list, string name) =>
        list.EnumerateArray().Index().Where(item => Name(item.Item) == name).Select(item => item.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault() ?? "";

    private static string? Name(JsonElement? item) =>
        item is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    public static JsonElement? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Cut or not JSON: as if it was not there; the field then has no known origin.
            return null;
        }
    }
}
