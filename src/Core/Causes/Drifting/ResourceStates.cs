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

    /// <summary>Items of lists stand in another order in each state: an item that has a name is found by it.</summary>
    private JsonElement? Follow(JsonElement? state, string pointer)
    {
        var (live, wanted) = (Normalized, Predicted);
        foreach (var segment in FieldPath.Segments(pointer))
        {
            (live, wanted) = (FieldPath.Step(live, segment), FieldPath.Step(wanted, segment));
            state = state is { ValueKind: JsonValueKind.Array } list && Name(wanted ?? live) is { } name
                ? list.EnumerateArray().Where(item => Name(item) == name).Select(item => (JsonElement?)item).FirstOrDefault()
                : FieldPath.Step(state, segment);
        }

        return state;
    }

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
