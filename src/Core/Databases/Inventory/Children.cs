using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>How many pods of a database are ready, by its workloads and the pods themselves.</summary>
internal static class Children
{
    private static readonly GroupKind[] Counted = [ChildKinds.StatefulSet, ChildKinds.Deployment, ChildKinds.Pod];

    /// <param name="live">Null when the database itself is not there: what it left behind is listed all the same.</param>
    public static ChildrenReady Count(IDatabaseKind kind, string name, LiveObject? live, IReadOnlyList<LiveObject> children, Sight sight)
    {
        var counted = children.Where(child => child.Key.Group == "apps" && child.Key.Kind != "ControllerRevision" || child.Key is { Group: "", Kind: "Pod" or "PersistentVolumeClaim" }).ToList();
        var words = counted.Select(ChildWords.Of).ToEquatableList();
        if (live is null)
        {
            return new(null, null, words, "The database itself is not seen in the cluster.");
        }

        var doubts = Counted.Select(sight.Of).Where(seeing => !seeing.IsKnown).ToList();
        return doubts.TrueForAll(seeing => seeing.State == ReadingState.Stale)
            ? Count([.. kind.Workloads(name, live.Spec)], counted, doubts.FirstOrDefault()?.Why) with { Objects = words }
            : new(null, null, words, doubts[0].Why);
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
