using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>Finds the operators of one cluster by the images of its Deployments.</summary>
internal sealed class OperatorReader(Snapshot snapshot, string cluster, DateTimeOffset now)
{
    private readonly List<LiveObject> deployments = [.. snapshot.Objects.Values.Where(item => item.Cluster == cluster && item.Key.GroupKind == ChildKinds.Deployment)];

    public IEnumerable<OperatorState> All() => KnownOperator.All.Where(IsOfInterest).Select(Read);

    /// <summary>Where none of its kinds is installed, nobody misses it.</summary>
    private bool IsOfInterest(KnownOperator known) => known.Kinds.Items.Any(kind => snapshot.Coverage.Values.Any(coverage => coverage.Cluster == cluster && coverage.Kind == kind && coverage.State != KindCoverageState.NotInstalled));

    private OperatorState Read(KnownOperator known)
    {
        var found = deployments.Where(item => IsOf(item, known)).OrderByDescending(Available).ThenBy(item => item.Key).FirstOrDefault();
        var coverage = snapshot.Coverage.GetValueOrDefault((cluster, ChildKinds.Deployment, null));
        var source = snapshot.Sources.GetValueOrDefault(new(SourceKind.Kubernetes, cluster));
        var isFresh = source?.IsFresh(now) == true && coverage is { State: KindCoverageState.Watched };
        var reading = Deployment(found, coverage, source, isFresh);
        bool? ready = !isFresh ? null : found is null ? false : Available(found) > 0;
        return new(cluster, known.Name, known.Kinds, reading, found is null ? null : SpecMembers.ImageTag(Image(found, known)), null, Verdict(known, found, reading, ready)) { IsReady = ready };
    }

    private Reading<LiveObject> Deployment(LiveObject? found, KindCoverage? coverage, SourceStatus? source, bool isFresh)
    {
        var from = $"Kubernetes {cluster}";
        return (found, isFresh, coverage?.State) switch
        {
            (not null, true, _) => Reading.Known(found, from, source!.LastSeen ?? now),
            (not null, _, _) => new(found, ReadingState.Stale, from, source?.LastSeen, coverage?.Why ?? source?.Why ?? "seen last before the connection was lost"),
            (_, true, _) => Reading.Absent<LiveObject>(from, now, "No Deployment in the cluster runs its image."),
            (_, _, KindCoverageState.Forbidden) => Reading.Forbidden<LiveObject>(from, now, coverage.Why ?? "We may not list Deployments."),
            _ => Reading.NotRead<LiveObject>(from, coverage?.Why ?? source?.Why ?? "Deployments of the whole cluster are not watched: where it runs is not known."),
        };
    }

    private static DatabaseVerdict Verdict(KnownOperator known, LiveObject? found, Reading<LiveObject> reading, bool? ready) => ready switch
    {
        null => DatabaseVerdict.Unknown($"Whether {known.Name} runs is not known: {reading.Why}") with { Missing = [new("its Deployment", reading.State, reading.Why ?? "not read")] },
        true => new(HealthStatus.Healthy, null, $"{known.Name} runs", null),
        _ when found is null => new(HealthStatus.Missing, null, $"No Deployment in the cluster runs {known.Name}", "Sync its application."),
        _ => new DatabaseVerdict(HealthStatus.Degraded, null, $"{known.Name} has no available pod", "Look at the events and the log of its pods.") { Signals = [new Signal($"Deployment {found.Key.Name}: 0 available", found.Key)] },
    };

    private static bool IsOf(LiveObject deployment, KnownOperator known) => Image(deployment, known) is not null;

    private static string? Image(LiveObject deployment, KnownOperator known) => SpecMembers.Parse(deployment.Spec).Items("template", "spec", "containers")
        .Select(container => container.Text("image")).FirstOrDefault(image => image is not null && Name(image) == known.Image);

    private static string Name(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        return name[..(name.IndexOfAny([':', '@']) is >= 0 and var cut ? cut : name.Length)];
    }

    private static int Available(LiveObject deployment) => SpecMembers.Parse(deployment.Status).Number("availableReplicas") ?? 0;
}
