using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What is known of objects in a cluster: there, last seen, not there, forbidden and unknown are told apart.</summary>
internal sealed class LiveReading
{
    private readonly Snapshot snapshot;
    private readonly DateTimeOffset now;
    private readonly SightsKept sights;

    /// <param name="sights">Of an earlier snapshot of the same world; null when there is none.</param>
    public LiveReading(Snapshot snapshot, DateTimeOffset now, SightsKept? sights = null)
    {
        (this.snapshot, this.now, this.sights) = (snapshot, now, sights ?? new());
        this.sights.Follow(snapshot.Coverage);
    }

    public DateTimeOffset Now => now;

    public Reading<LiveObject> Of(string cluster, ResourceKey key, LiveObject? held)
    {
        var source = new SourceId(SourceKind.Kubernetes, cluster);
        var status = snapshot.Sources.GetValueOrDefault(source);
        var coverage = Coverage(cluster, key.GroupKind, key.Namespace);
        if (held is not null)
        {
            var why = Doubt(status, coverage);
            return new(held, why is null ? ReadingState.Known : ReadingState.Stale, $"{source}", status?.LastSeen, why);
        }

        return Missing($"{source}", status, coverage) with { At = status?.LastSeen };
    }

    /// <summary>How far each kind can be seen in a namespace.</summary>
    public Sight SightOf(string cluster, string scope)
    {
        var status = snapshot.Sources.GetValueOrDefault(new(SourceKind.Kubernetes, cluster));
        return sights.Of(cluster, scope, status?.IsFresh(now) == true ? null : Outage(status));
    }

    private KindCoverage? Coverage(string cluster, GroupKind kind, string scope) =>
        snapshot.Coverage.GetValueOrDefault((cluster, kind, null)) ?? snapshot.Coverage.GetValueOrDefault((cluster, kind, scope));

    private static string Outage(SourceStatus? status) => status?.Why ?? "Its cluster does not answer now: this is what was seen last.";

    private string? Doubt(SourceStatus? status, KindCoverage? coverage)
    {
        if (status is null || !status.IsFresh(now))
        {
            return Outage(status);
        }

        return coverage?.State == KindCoverageState.Watched ? null : coverage?.Why ?? "This namespace is not watched.";
    }

    private Reading<LiveObject> Missing(string source, SourceStatus? status, KindCoverage? coverage) => (status, coverage) switch
    {
        (null, _) => Reading.NotRead<LiveObject>(source, "This cluster is not configured: add it to Kubernetes:Clusters."),
        (_, { State: KindCoverageState.Forbidden }) => Reading.Forbidden<LiveObject>(source, now, coverage.Why ?? "We may not list this kind."),
        (_, { State: KindCoverageState.NotInstalled }) when status.IsFresh(now) => Reading.Absent<LiveObject>(source, now, coverage.Why ?? "Its CustomResourceDefinition is not installed."),
        (_, { State: KindCoverageState.Watched }) when status.IsFresh(now) => Reading.Absent<LiveObject>(source, now, "It is not in the cluster."),
        (_, null) => Reading.NotRead<LiveObject>(source, status.State == SourceState.Connecting ? "The first answer is awaited." : "This namespace is not watched."),
        _ => Reading.NotRead<LiveObject>(source, status.Why ?? coverage.Why ?? "The cluster does not answer now."),
    };
}
