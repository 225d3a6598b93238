using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Reduces an object as the API server gives it to what is held in memory. Items of a list do not name their kind, so it is given.</summary>
public static class LiveObjectReader
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const int LongestAnnotation = 1024;
    private const int MostPairs = 64;

    /// <summary>Null when the item has no name: such a thing cannot be held.</summary>
    public static LiveObject? Read(string cluster, WatchedKind kind, JsonElement item)
    {
        var metadata = Member(item, "metadata");
        if (Text(metadata, "name") is not { Length: > 0 } name)
        {
            return null;
        }

        var (spec, status) = Shapes(kind.Kind);
        return new(
            cluster,
            new(kind.Kind.Group, kind.Kind.Kind, Share(Text(metadata, "namespace")), name),
            kind.Version,
            Text(metadata, "uid"),
            Text(metadata, "resourceVersion"),
            Time(metadata, "creationTimestamp"),
            Time(metadata, "deletionTimestamp"),
            Pairs(metadata, "labels"),
            Pairs(metadata, "annotations", IsKept(kind.Kind)),
            Owners(metadata),
            ObjectShape.Keep(item, "spec", spec),
            ObjectShape.Keep(item, "status", status));
    }

    /// <summary>Database kinds are kept whole; of the rest what says how they are.</summary>
    private static (ObjectShape? Spec, ObjectShape? Status) Shapes(GroupKind kind) => kind switch
    {
        { Group: "", Kind: "Pod" } => (ObjectShape.PodSpec, ObjectShape.PodStatus),
        { Group: "", Kind: "PersistentVolumeClaim" } => (ObjectShape.ClaimSpec, null),
        { Group: "apps" } => (ObjectShape.WorkloadSpec, null),
        _ => (null, null),
    };

    /// <summary>Patroni rewrites an annotation of every pod each few seconds: it says nothing of what is shown.</summary>
    private static Func<string, bool> IsKept(GroupKind kind) => kind is { Group: "", Kind: "Pod" }
        ? name => name.StartsWith("zalando-postgres-operator", StringComparison.Ordinal)
        : name => name != LastApplied;

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
