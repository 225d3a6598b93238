using System.Text.Json.Nodes;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What an object was before a change of its file: as the cluster has it, else as Git had it.</summary>
internal static class Earlier
{
    /// <returns>Its spec; absent when it is new, not read when neither the cluster nor Git could be asked.</returns>
    public static Reading<JsonNode> Spec(LintManifest manifest, LintSet set)
    {
        var live = Live(manifest, set);
        return live is { IsKnown: true } or { State: ReadingState.Absent }
            ? live.Map(found => JsonNode.Parse(found.Spec) ?? new JsonObject())
            : set.Before(manifest).Map(old => NodeJson.Of(old.Spec) ?? new JsonObject());
    }

    /// <summary>The object as it lives where the manifest goes; not read when that is more than one place, or nobody says which.</summary>
    public static Reading<LiveObject> Live(LintManifest manifest, LintSet set) => Live(manifest, set, manifest.Key);

    /// <summary>Another object in the namespace to which the manifest goes.</summary>
    public static Reading<LiveObject> Live(LintManifest manifest, LintSet set, ResourceKey key) => set.NamespacesOf(manifest) is [var place]
        ? set.ClusterOf(manifest).Live(key with { Namespace = place })
        : Reading.NotRead<LiveObject>("Kubernetes", $"nobody says to which namespace {manifest} goes");

    /// <summary>It was asked, and the answer is that there was such an object or none.</summary>
    public static bool IsTold<T>(this Reading<T> reading) => reading.IsKnown || reading.State == ReadingState.Absent;

    /// <summary>A member of a spec; null when something on the way is missing.</summary>
    public static JsonNode? At(JsonNode? spec, params IEnumerable<string> path) => path.Aggregate(spec, (node, name) => (node as JsonObject)?[name]);

    /// <summary>The text of a scalar member, also of a number.</summary>
    public static string? Text(JsonNode? spec, params IEnumerable<string> path) => At(spec, path) is JsonValue value ? value.ToString() : null;

    /// <summary>Both say the same; what is empty or missing is the same as nothing.</summary>
    public static bool IsSame(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(OrNull(one), OrNull(other));

    private static JsonNode? OrNull(JsonNode? node) => node is JsonObject { Count: 0 } or JsonArray { Count: 0 } || (node is JsonValue value && value.ToString().Length == 0) ? null : node;
}
