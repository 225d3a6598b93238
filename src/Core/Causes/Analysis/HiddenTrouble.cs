using System.Text.Json;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>A database of an application that Argo CD calls healthy, and that is not.</summary>
/// <param name="Source">Where the children were seen.</param>
/// <param name="IsWatched">By a watch of the cluster that is fresh; false: by Argo CD's tree, which knows only what is owned.</param>
public sealed record HiddenTrouble(ResourceKey Key, string Plural, DatabaseVerdict Verdict, string Source, DateTimeOffset? At, bool IsWatched)
{
    private static readonly GroupKind[] Needed = [new("apps", "StatefulSet"), new("apps", "Deployment"), new("", "Pod")];

    /// <summary>Databases that the application lists and that Argo CD shows no trouble of; empty when it is not green.</summary>
    public static IReadOnlyList<ResourceKey> Green(Facts facts) => facts.Application is not { Health: HealthStatus.Healthy, DeletionTimestamp: null } ? []
        : [.. facts.Application.Resources.Items.Where(r => DatabaseKinds.IsDatabase(r.Key.GroupKind) && r.Health is HealthStatus.Healthy or HealthStatus.None).Select(r => r.Key)];

    public static IReadOnlyList<HiddenTrouble> Of(Facts facts) => [.. Green(facts).Select(key => Of(facts, key)).OfType<HiddenTrouble>()];

    /// <summary>Why the children cannot be judged by the cluster; null when they can.</summary>
    public static string? Unseen(Facts facts, ResourceKey key)
    {
        if (!facts.LiveObjects.IsKnown)
        {
            return facts.LiveObjects.Why ?? "the cluster is not read yet";
        }

        return Needed.Prepend(key.GroupKind).Select(kind => Unseen(facts, key.Namespace, kind)).FirstOrDefault(why => why is not null);
    }

    private static string? Unseen(Facts facts, string scope, GroupKind kind) =>
        facts.Coverage.Items.FirstOrDefault(c => c.Kind == kind && (c.Namespace is null || c.Namespace == scope)) switch
        {
            { State: KindCoverageState.Watched } => null,
            { } coverage => coverage.Why ?? $"{kind.Kind} is not seen in this cluster ({coverage.State})",
            null => $"{kind.Kind} is not watched in namespace {scope}",
        };

    private static HiddenTrouble? Of(Facts facts, ResourceKey key)
    {
        DatabaseKinds.TryGet(key.GroupKind, out var kind);
        var isWatched = Unseen(facts, key) is null;
        var database = isWatched ? Watched(facts, key, kind!) : Listed(facts, key);
        return database is not null && Judging.Judge(kind!, database) is { Health: HealthStatus.Degraded } verdict
            ? new(key, $"{kind!.Plural}.{key.Group}", verdict, isWatched ? facts.LiveObjects.Source : "Argo CD resource-tree", isWatched ? facts.LiveObjects.At : facts.Details.Tree.At, isWatched)
            : null;
    }

    private static LiveDatabase? Watched(Facts facts, ResourceKey key, IDatabaseKind kind)
    {
        var all = facts.LiveObjects.ValueIfKnown.Items;
        if (all.FirstOrDefault(o => o.Key == key) is not { } live)
        {
            return null;
        }

        var children = new ChildFinder(all, new Dictionary<string, LiveObject>()).ChildrenOf(kind, key, live.Uid);
        return new(live, children, Sight.Of(facts.Coverage, key.Namespace, facts.LiveObjects.Source, outage: null), facts.Now) { Operator = facts.Operators.Items.FirstOrDefault(one => one.Kinds.Items.Contains(key.GroupKind)) };
    }

    /// <summary>By what Argo CD says: the live object, and what of its kind's children stands below it in the tree.</summary>
    private static LiveDatabase? Listed(Facts facts, ResourceKey key)
    {
        if (facts.Details.Tree.ValueIfKnown is not { } tree || facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == key)?.Live is not { } json)
        {
            return null;
        }

        var node = tree.Nodes.Items.FirstOrDefault(n => n.Key == key);
        var children = tree.Nodes.Items.Where(n => n.Parents.Items.Contains(key)).Select(n => Empty(n.Key, n.Uid, n.CreatedAt)).ToEquatableList();
        return node is null || Read(json, Empty(key, node.Uid, node.CreatedAt)) is not { } live ? null : new LiveDatabase(live, children, Sight.Listed("Argo CD resource-tree"), facts.Now);
    }

    private static LiveObject Empty(ResourceKey key, string uid, DateTimeOffset? createdAt) => new("", key, "", uid, "", createdAt, null, [], [], [], "{}", "{}");

    private static LiveObject? Read(string json, LiveObject into)
    {
        try
        {
            var root = JsonElement.Parse(json);
            return into with { Labels = Labels(root).ToEquatableList(), Spec = Member(root, "spec"), Status = Member(root, "status") };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Member(JsonElement root, string name) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? value.GetRawText() : "{}";

    private static IEnumerable<KeyValuePair<string, string>> Labels(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Object
            ? labels.EnumerateObject().Select(l => KeyValuePair.Create(l.Name, l.Value.ToString()))
            : [];
}
