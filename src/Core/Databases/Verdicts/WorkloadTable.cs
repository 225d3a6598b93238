using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>For kinds that have no table of their own: what holds for anything that has workloads and pods.</summary>
internal static class WorkloadTable
{
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(2);

    private static readonly DecisionTable<WorkloadSigns> Table = new(
        "workloads",
        new("1", "definition or object absent", CommonRows.DecidedBefore),
        new("2", "being deleted", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(10))),
        new("3", "workloads that the operator has not made", NotMade),
        new("4", "pods that are not ready", NotReady),
        new("5", "all pods ready", AllReady));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(IDatabaseKind kind, LiveDatabase database) => Table.Judge(new(database, [.. kind.Workloads(database.Name, database.Object.Spec)]));

    private static Finding? NotMade(WorkloadSigns signs)
    {
        var missing = signs.Wanted.Where(one => one.Replicas > 0 && signs.IsAbsent(new("apps", one.Kind), one.Name) == true).Select(one => $"{one.Kind} {one.Name}").ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var named = string.Join(" and ", missing);
        return signs.Database.Age > Starting
            ? new(HealthStatus.Degraded, $"Its operator has not made {named} in {CommonRows.Minutes(signs.Database.Age)}", "Look at the operator: see that it runs, and that it watches this namespace.")
            : new(HealthStatus.Progressing, $"Its operator has not made {named} yet", "Wait.");
    }

    private static Finding? NotReady(WorkloadSigns signs)
    {
        var pods = (signs.Pods ?? []).Where(pod => !PodWords.IsReady(pod)).ToList();
        var late = pods.Where(pod => signs.Now - PodWords.Since(pod) > Starting).ToList();
        return pods.Count == 0 ? null
            : late.Count == 0 ? new Finding(HealthStatus.Progressing, PodWords.Say(pods), "Wait.").Of(pods)
            : new Finding(HealthStatus.Degraded, PodWords.Say(late), "Look at the pods: their events and last log lines say why.").Of(late);
    }

    private static Finding? AllReady(WorkloadSigns signs)
    {
        var (ready, wanted) = ((signs.Pods ?? []).Count(PodWords.IsReady), signs.Wanted.Sum(one => one.Replicas));
        return wanted == 0 ? new(HealthStatus.Suspended, "It asks for no pods")
            : ready >= wanted ? new(HealthStatus.Healthy, $"All {wanted} pods are ready")
            : new(HealthStatus.Degraded, $"{ready} of {wanted} pods are ready", "Look at its workloads: they say why a pod is not made.");
    }

    /// <param name="wanted">The workloads that its kind says it has.</param>
    private sealed class WorkloadSigns(LiveDatabase database, IReadOnlyList<Workload> wanted) : Signs(database)
    {
        public IReadOnlyList<Workload> Wanted => wanted;
    }
}
