using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>Finds the operators of one cluster by the images of its Deployments.</summary>
internal sealed class OperatorReader(Snapshot snapshot, string cluster, DateTimeOffset now)
{
    private readonly OperatorParts parts = OperatorParts.In(snapshot);
    private readonly List<KindCoverage> coverage = [.. snapshot.Coverage.Values.Where(one => one.Cluster == cluster)];
    private readonly SourceStatus? source = snapshot.Sources.GetValueOrDefault(new(SourceKind.Kubernetes, cluster));

    private bool IsFresh => source?.IsFresh(now) == true;

    public IEnumerable<OperatorState> All() => KnownOperator.All.Where(IsOfInterest).Select(Read);

    /// <summary>Where none of its kinds is installed, nobody misses it.</summary>
    private bool IsOfInterest(KnownOperator known) => coverage.Exists(one => known.Kinds.Items.Contains(one.Kind) && one.State != KindCoverageState.NotInstalled);

    private OperatorState Read(KnownOperator known)
    {
        var found = parts.Deployments(cluster).Where(item => Image(item, known) is not null).OrderByDescending(Available).ThenBy(item => item.Key).FirstOrDefault();
        var reading = Deployment(found);
        var pods = found is null ? [] : parts.PodsOf(found);
        var verdict = found is not null && reading.IsKnown ? OperatorTable.Judge(known, Seen(known, found, pods))
            : reading.State == ReadingState.Absent ? OperatorTable.Missing(known)
            : DatabaseVerdict.Unknown($"Whether {known.Name} runs is not known") with { Missing = [new("its Deployment", reading.State, reading.Why ?? "not read")] };
        return new(cluster, known.Name, known.Kinds, reading, found is null ? null : SpecMembers.ImageTag(Image(found, known)), Restarts(pods), verdict)
        {
            IsReady = reading.State switch { ReadingState.Absent => false, ReadingState.Known => Available(found!) > 0, _ => null },
        };
    }

    private LiveDatabase Seen(KnownOperator known, LiveObject deployment, IReadOnlyList<LiveObject> pods) => new(
        deployment,
        pods.Concat(parts.Beside(deployment.Cluster, deployment.Key.Namespace)).Concat(parts.WebhooksOf(cluster, known.Webhooks)).ToEquatableList(),
        Sight.Of(coverage, deployment.Key.Namespace, $"Kubernetes {cluster}", IsFresh ? null : source?.Why ?? "the cluster does not answer now"),
        now);

    private Reading<LiveObject> Deployment(LiveObject? found)
    {
        var (from, seen) = ($"Kubernetes {cluster}", Sight.Of(coverage, found?.Key.Namespace ?? "", $"Kubernetes {cluster}", IsFresh ? null : source?.Why ?? "the cluster does not answer now").Of(ChildKinds.Deployment));
        return (found, seen.State) switch
        {
            (not null, ReadingState.Known) => Reading.Known(found, from, source!.LastSeen ?? now),
            (not null, _) => new(found, ReadingState.Stale, from, source?.LastSeen, seen.Why),
            (null, ReadingState.Known) => Reading.Absent<LiveObject>(from, now, "No Deployment in the cluster runs its image."),
            (null, ReadingState.Forbidden) => Reading.Forbidden<LiveObject>(from, now, seen.Why ?? "We may not list Deployments."),
            _ => Reading.NotRead<LiveObject>(from, seen.Why ?? "Deployments of the whole cluster are not watched: where it runs is not known."),
        };
    }

    private static int? Restarts(IReadOnlyList<LiveObject> pods) => pods.Count == 0 ? null : pods.Sum(pod => PodFacts.Of(pod).Restarts);

    private static string? Image(LiveObject deployment, KnownOperator known) => SpecMembers.Parse(deployment.Spec).Items("template", "spec", "containers")
        .Select(container => container.Text("image")).FirstOrDefault(image => image is not null && OperatorParts.IsImageOf(image, known));

    private static int Available(LiveObject deployment) => SpecMembers.Parse(deployment.Status).Number("availableReplicas") ?? 0;
}
