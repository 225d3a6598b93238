using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Reduces an object as the API server gives it to what is held in memory. Items of a list do not name their kind, so it is given.</summary>
public static class LiveObjectReader
{
    private const int LongestAnnotation = 1024;
    private const int MostPairs = 64;

    private static readonly GroupKind Nodes = new("", "Node");

    /// <summary>Null when the item has no name, or says nothing of a database: such a thing is not held.</summary>
    public static LiveObject? Read(string cluster, WatchedKind kind, JsonElement item)
    {
        var metadata = Member(item, "metadata");
        if (Text(metadata, "name") is not { Length: > 0 } name || !HeldParts.IsHeld(kind.Kind, name, item))
        {
            return null;
        }

        var (spec, status) = HeldParts.Of(kind.Kind, item);
        return new(
            cluster,
            new(kind.Kind.Group, kind.Kind.Kind, Share(Text(metadata, "namespace")), name),
            Share(ServedVersion(item) ?? kind.Version),
            Text(metadata, "uid"),
            Text(metadata, "resourceVersion"),
            Time(metadata, "creationTimestamp"),
            Time(metadata, "deletionTimestamp"),
            Pairs(metadata, "labels", kind.Kind == Nodes ? IsZone : null),
            HeldAnnotations.Of(kind.Kind, Pairs(metadata, "annotations", HeldAnnotations.IsHeld(kind.Kind))),
            Owners(metadata),
            spec,
            status);
    }

    // A cluster may have thousands of nodes: each is held for where it stands.
    private static bool IsZone(string label) => label is "topology.kubernetes.io/zone" or "failure-domain.beta.kubernetes.io/zone";

    /// <summary>Custom resources in a list name their version; what is built in does not.</summary>
    private static string? ServedVersion(JsonElement item) =>
        Text(item, "apiVersion") is { Length: > 0 } written ? written[(written.IndexOf('/', StringComparison.Ordinal) + 1)..] : null;

    private static EquatableList<KeyValuePair<string, string>> Pairs(JsonElement metadata, string name, Func<string, bool>? isKept = null)
    {
        var owner = Member(metadata, name);
        return owner.ValueKind != JsonValueKind.Object ? [] : owner.EnumerateObject()
            .Where(pair => pair.Value.ValueKind == JsonValueKind.String && (isKept?.Invoke(pair.Name) ?? true))
            .Select(pair => KeyValuePair.Create(Share(pair.Name), Share(pair.Value.GetString()!)))
            .Where(pair => pair.Value.Length <= LongestAnnotation)
            .Take(MostPairs)
            .ToEquatableList();
    }

    private static EquatableList<OwnerReference> Owners(JsonElement metadata)
    {
        var owners = Member(metadata, "ownerReferences");
        return owners.ValueKind != JsonValueKind.Array ? [] : owners.EnumerateArray()
            .Select(owner => new OwnerReference(Share(Text(owner, "kind")), Text(owner, "name"), Text(owner, "uid"), Member(owner, "controller").ValueKind == JsonValueKind.True))
            .ToEquatableList();
    }

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;

    private static string Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static DateTimeOffset? Time(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var time) ? time : null;

    private static string Share(string text) => StringPool.Shared.Share(text);
}
