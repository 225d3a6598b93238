using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>Every database that is live, that an application lists, or that Git declares on any branch. Pure: values in, values out.</summary>
public static class DatabaseInventory
{
    /// <param name="declared">What Git declares for the snapshot's applications; may be incomplete while it is being read.</param>
    /// <returns>In the order of cluster and key.</returns>
    public static EquatableList<DatabaseState> Build(Snapshot snapshot, IEnumerable<DeclaredDatabase> declared, DateTimeOffset now) =>
        Build(snapshot, declared, now, role => role == KindRole.Database);

    /// <summary>What backs databases up or gives access to them, judged in the same way; connectors that Helm installed are among them.</summary>
    public static EquatableList<DatabaseState> Companions(Snapshot snapshot, IEnumerable<DeclaredDatabase> declared, DateTimeOffset now) =>
        Build(snapshot, declared, now, role => role != KindRole.Database).Items.AddRange(HelmConnectors.In(snapshot, now)).ToEquatableList();

    private static EquatableList<DatabaseState> Build(Snapshot snapshot, IEnumerable<DeclaredDatabase> declared, DateTimeOffset now, Func<KindRole, bool> isWanted)
    {
        bool IsWanted(GroupKind kind) => DatabaseKinds.TryGet(kind, out var known) && isWanted(known.Role);
        var clusters = ClusterNames.In(snapshot);
        var managing = new ManagingApplications(snapshot, clusters);
        var found = new Dictionary<(string Cluster, ResourceKey Key), Found>();
        foreach (var live in snapshot.Objects.Values.Where(item => IsWanted(item.Key.GroupKind)))
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

        var reading = new LiveReading(snapshot, now);
        var rows = new StateBuilder(reading, ClusterObjects.In(snapshot), managing, OperatorStates.In(snapshot, now));
        return found
            .OrderBy(entry => entry.Key.Cluster, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Key)
            .Select(entry => rows.Build(entry.Key.Cluster, entry.Key.Key, entry.Value))
            .ToEquatableList();
    }

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
