using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>
/// The inventory from one snapshot to the next: the same as <see cref="DatabaseInventory"/> makes of each, with the work of
/// what changed between them. A database that is as before is the same state, by reference. Not thread-safe.
/// </summary>
public sealed class LastingInventory
{
    private readonly Func<KindRole, bool> isWanted;
    private readonly SightsKept sights = new();
    private ObjectParts parts = ObjectParts.None;
    private Surroundings? surroundings;
    private Dictionary<(string Cluster, ResourceKey Key), KeptDatabase> kept = [];
    private List<(string Cluster, ResourceKey Key)> order = [];

    public LastingInventory()
        : this(role => role == KindRole.Database)
    {
    }

    internal LastingInventory(Func<KindRole, bool> isWanted) => this.isWanted = isWanted;

    /// <param name="declared">What Git declares for the snapshot's applications; may be incomplete while it is being read.</param>
    /// <returns>In the order of cluster and key.</returns>
    public EquatableList<DatabaseState> Build(Snapshot snapshot, EquatableList<DeclaredDatabase> declared, DateTimeOffset now)
    {
        parts = parts.Next(snapshot.Objects);
        var clusters = ClusterNames.In(snapshot);
        var managing = new ManagingApplications(snapshot, clusters);
        var operators = OperatorStates.In(snapshot, now);
        var around = Surroundings.Of(snapshot, declared, operators.All, now);
        var builder = new StateBuilder(new(snapshot, now, sights), parts, managing, operators) { IsElsewhereSame = around == surroundings };
        var found = Find(snapshot, declared, clusters, managing);
        if (order.Count != found.Count || !order.TrueForAll(found.ContainsKey))
        {
            order = [.. found.Keys.OrderBy(place => place.Cluster, StringComparer.Ordinal).ThenBy(place => place.Key)];
        }

        kept = order.ToDictionary(place => place, place => builder.Build(place.Cluster, place.Key, found[place], kept.GetValueOrDefault(place)));
        surroundings = around;
        return order.Select(place => kept[place].State).ToEquatableList();
    }

    private Dictionary<(string Cluster, ResourceKey Key), Found> Find(Snapshot snapshot, EquatableList<DeclaredDatabase> declared, ClusterNames clusters, ManagingApplications managing)
    {
        var found = new Dictionary<(string Cluster, ResourceKey Key), Found>(kept.Count);
        foreach (var live in parts.All.SelectMany(part => part.Databases).Where(item => IsWanted(item.Key.GroupKind)))
        {
            At(found, live.Cluster, live.Key).Live = live;
        }

        foreach (var managed in managing.All(IsWanted))
        {
            At(found, managed.Cluster, managed.Row.Key).Managed.Add(managed);
        }

        foreach (var item in declared)
        {
            if (snapshot.Applications.TryGetValue(item.Application, out var application) && IsWanted(item.Key.GroupKind))
            {
                At(found, clusters.Of(application.Destination), item.Key).Declared.Add(item);
            }
        }

        return found;
    }

    private bool IsWanted(GroupKind kind) => DatabaseKinds.TryGet(kind, out var known) && isWanted(known.Role);

    private static Found At(Dictionary<(string, ResourceKey), Found> found, string cluster, ResourceKey key)
    {
        if (!found.TryGetValue((cluster, key), out var at))
        {
            at = new();
            found[(cluster, key)] = at;
        }

        return at;
    }
}
