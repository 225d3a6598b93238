using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Tree;

/// <summary>Puts a database and its children in one tree, by who owns whom, and by name where no owner is written.</summary>
internal sealed class TreeBuilder(LiveDatabase database)
{
    /// <summary>More than this many objects are not shown as nodes: their workload counts them.</summary>
    public const int MostNodes = 500;

    private readonly List<LiveObject> shown = [.. database.Children.Items.Where(child => child.Key.GroupKind != ChildKinds.Event && child.Key.GroupKind != ChildKinds.Revision).OrderBy(child => child.Key).Take(MostNodes)];

    public ChildNode Build(HealthStatus own, string word)
    {
        var below = shown.ToLookup(ParentOf);
        return new(database.Object.Key, own, word, database.Object.CreatedAt, null, [], Below(below, database.Object.Key));
    }

    private EquatableList<ChildNode> Below(ILookup<ResourceKey, LiveObject> below, ResourceKey parent) =>
        below[parent].Select(child => NodeWords.Of(child, database.Now) with { Children = child.Key == parent ? [] : Below(below, child.Key) }).ToEquatableList();

    private ResourceKey ParentOf(LiveObject child) => (child.Key.Kind switch
    {
        "Pod" => Named(ChildKinds.StatefulSet, Owner(child, "StatefulSet")) ?? Named(ChildKinds.Job, Owner(child, "Job")) ?? Named(ChildKinds.Deployment, WithoutHash(Owner(child, "ReplicaSet"))),
        "PersistentVolumeClaim" => shown.Find(set => set.Key.GroupKind == ChildKinds.StatefulSet && IsClaimOf(child.Key.Name, set.Key.Name)),
        "PersistentVolume" => shown.Find(claim => claim.Key.GroupKind == ChildKinds.Claim && ClaimFacts.Of(claim).Volume == child.Key.Name),
        "EndpointSlice" => Named(ChildKinds.Service, child.Label("kubernetes.io/service-name")),
        "Endpoints" => Named(ChildKinds.Service, child.Key.Name),
        _ => null,
    })?.Key ?? database.Object.Key;

    private LiveObject? Named(GroupKind kind, string? name) => name is null ? null : shown.Find(one => one.Key.GroupKind == kind && one.Key.Name == name);

    private static string? Owner(LiveObject child, string kind) => child.Owners.Items.FirstOrDefault(owner => owner.Kind == kind)?.Name;

    /// <summary>A ReplicaSet is named after its Deployment and a hash.</summary>
    private static string? WithoutHash(string? name) => name?.LastIndexOf('-') is > 0 and var cut ? name[..cut] : null;

    /// <summary><c>pgdata-orders-0</c> is the first one's of <c>orders</c>.</summary>
    private static bool IsClaimOf(string claim, string set) =>
        claim.LastIndexOf('-') is > 0 and var cut && int.TryParse(claim.AsSpan(cut + 1), out _) && claim[..cut].EndsWith($"-{set}", StringComparison.Ordinal);
}
