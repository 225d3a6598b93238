using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>A JSON merge patch (RFC 7386) that makes of the live object what a sync would make of it.</summary>
/// <param name="Json">Null when nothing is left to patch, or when there is no object on one side.</param>
/// <param name="LeftOut">Fields that differ and are not in it, with the reason.</param>
public sealed record MergePatch(string? Json, EquatableList<LeftOutField> LeftOut)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] ServersOwn = ["/status", "/metadata/resourceVersion", "/metadata/uid", "/metadata/generation", "/metadata/creationTimestamp", "/metadata/managedFields"];

    public static MergePatch Of(ManagedResource resource, ResourceDrift drift)
    {
        using var live = ResourceDrifts.ParseOrNull(resource.NormalizedLive);
        using var wanted = ResourceDrifts.ParseOrNull(resource.PredictedLive);
        if (live is null || wanted is null || drift.Truncated)
        {
            return new(null, drift.Truncated ? [new("", "more differs than is compared field by field, so no patch is made")] : []);
        }

        var (patch, mask, left) = (new JsonObject(), new SecretMask(resource.Key.GroupKind), new List<LeftOutField>());
        foreach (var path in drift.Fields.Items.Select(f => Whole(f.Path, live.RootElement, wanted.RootElement)).Distinct())
        {
            if (WhyNot(path, live.RootElement, wanted.RootElement, mask) is { } why)
            {
                left.Add(new(path, why));
            }
            else
            {
                Set(patch, FieldPath.Segments(path), FieldPath.Follow(wanted.RootElement, path));
            }
        }

        return new(patch.Count == 0 ? null : patch.ToJsonString(Plain), left.ToEquatableList());
    }

    private static string? WhyNot(string path, JsonElement live, JsonElement wanted, SecretMask mask)
    {
        if (ServersOwn.Any(own => path == own || path.StartsWith(own + "/", StringComparison.Ordinal)))
        {
            return "the server writes it";
        }

        return FieldPath.Follow(wanted, path) is { } value && mask.Holds(value, mask.Hides(path, live) || mask.Hides(path, wanted)) ? "it holds a value that may be secret" : null;
    }

    /// <summary>A merge patch replaces a list as a whole: the path up to the first one.</summary>
    private static string Whole(string path, JsonElement live, JsonElement wanted)
    {
        var (at, left, right) = ("", (JsonElement?)live, (JsonElement?)wanted);
        foreach (var segment in FieldPath.Segments(path))
        {
            if (left is { ValueKind: JsonValueKind.Array } || right is { ValueKind: JsonValueKind.Array })
            {
                return at;
            }

            (at, left, right) = ($"{at}/{FieldPath.Escape(segment)}", FieldPath.Step(left, segment), FieldPath.Step(right, segment));
        }

        return at;
    }

    private static void Set(JsonObject patch, string[] segments, JsonElement? value)
    {
        foreach (var segment in segments[..^1])
        {
            patch = patch[segment] as JsonObject ?? (JsonObject)(patch[segment] = new JsonObject());
        }

        patch[segments[^1]] = value is { } wanted ? JsonNode.Parse(wanted.GetRawText()) : null;
    }
}

/// <param name="Path">JSON pointer; empty for the whole.</param>
public sealed record LeftOutField(string Path, string Why);
