using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>The workloads, pods and volume claims of databases, and how many of their pods are ready.</summary>
internal sealed class Children(Snapshot snapshot, LiveReading reading)
{
    private static readonly GroupKind[] Counted = [new("apps", "StatefulSet"), new("apps", "Deployment"), new("", "Pod")];

    private readonly ILookup<(string, string), LiveObject> byNamespace = snapshot.Objects.Values
        .Where(item => item.Key.Group == "apps" || item.Key is { Group: "", Kind: "Pod" or "PersistentVolumeClaim" })
        .ToLookup(item => (item.Cluster, item.Key.Namespace));

    /// <param name="live">Null when the database itself is not there: what it left behind is listed all the same.</param>
    public ChildrenReady Of(IDatabaseKind kind, string cluster, ResourceKey key, LiveObject? live)
    {
        var children = byNamespace[(cluster, key.Namespace)]
            .Where(child => kind.IsChild(child, key.Name, live?.Uid ?? ""))
            .OrderBy(child => child.Key)
            .ToList();
        var words = children.Select(ChildWords.Of).ToEquatableList();
        if (live is null)
        {
            return new(null, null, words, "The database itself is not seen in the cluster.");
        }

        var doubt = Counted.Select(counted => reading.Doubt(cluster, counted, key.Namespace)).FirstOrDefault(why => why is not null);
        var isSeen = Counted.All(counted => reading.Coverage(cluster, counted, key.Namespace) is { State: KindCoverageState.Watched or KindCoverageState.Resyncing });
        return isSeen ? Count([.. kind.Workloads(key.Name, live.Spec)], children, doubt) with { Objects = words } : new(null, null, words, doubt);
    }

    private static ChildrenReady Count(List<Workload> expected, List<LiveObject> children, string? doubt)
    {
        var workloads = children.Where(child => child.Key.Group == "apps").ToList();
        var (wanted, ready) = (0, 0);
        foreach (var workload in workloads)
        {
            var (asked, has) = ChildWords.Replicas(workload);
            var least = expected.Find(one => one.Kind == workload.Key.Kind && one.Name == workload.Key.Name)?.Replicas ?? 0;
            wanted += Math.Max(asked, least);
            ready += has;
        }

        var missing = expected.Where(one => !workloads.Exists(workload => workload.Key.Kind == one.Kind && workload.Key.Name == one.Name)).ToList();
        wanted += missing.Sum(one => one.Replicas);
        return new(Math.Min(wanted, Math.Min(ready, children.Count(ChildWords.IsReadyPod))), wanted, [], doubt ?? Missing(missing));
    }

    private static string? Missing(List<Workload> missing) =>
        missing.Count == 0 ? null : $"The operator has not made {string.Join(" and ", missing.Select(one => $"{one.Kind} {one.Name}"))}.";
}
