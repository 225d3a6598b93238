using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>What the snapshot knows around the files of a repository.</summary>
internal static class LintFactsReader
{
    public static LintFacts Of(Snapshot snapshot, string repoUrl, EquatableList<Application> applications, Reading<LintSet> previous) => new()
    {
        RepoUrl = repoUrl,
        Applications = applications,
        Previous = previous,
        Clusters = applications.Items.Select(application => application.Destination).DistinctBy(to => to.Cluster).ToDictionary(to => to.Cluster, to => Cluster(snapshot, ClusterNames.In(snapshot).Of(to))),
        Repositories = snapshot.Repositories.Values.DistinctBy(refs => LintSelections.Plain(refs.Url)).ToDictionary(refs => LintSelections.Plain(refs.Url)),
    };

    private static LintCluster Cluster(Snapshot snapshot, string name) => new()
    {
        Schema = kind => snapshot.Schemas.GetValueOrDefault((name, kind)) ?? Reading.NotRead<ResourceSchema>("Kubernetes", "the cluster was not asked for its schema yet"),
        Live = key => Live(snapshot, name, key),
        StorageClasses = ClusterReadings.StorageClasses(snapshot, name),
        Zones = ClusterReadings.Zones(snapshot, name),
        OperatorConfiguration = ClusterReadings.OperatorConfiguration(snapshot, name),
    };

    // An object that is not held may still be there: not all kinds are watched everywhere.
    private static Reading<LiveObject> Live(Snapshot snapshot, string cluster, ResourceKey key)
    {
        var status = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Kubernetes, cluster));
        return snapshot.Objects.GetValueOrDefault((cluster, key)) is { } found
            ? status?.IsFresh(snapshot.At) == true ? Reading.Known(found, "Kubernetes", snapshot.At) : new(found, ReadingState.Stale, "Kubernetes", status?.LastSeen, "the cluster does not answer now")
            : Reading.NotRead<LiveObject>("Kubernetes", "it is not among the objects that are seen");
    }
}
