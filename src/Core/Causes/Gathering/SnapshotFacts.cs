using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>The part of the facts that stands in the snapshot already.</summary>
internal static class SnapshotFacts
{
    public static Facts Of(Snapshot snapshot, Application application, ApplicationDetails details, DateTimeOffset now)
    {
        var whole = Whole(application, details);
        var cluster = Cluster(snapshot, whole.Destination);
        return new Facts
        {
            Application = whole,
            Now = now,
            Details = details,
            Instance = snapshot.Instances.GetValueOrDefault(application.Key.Instance),
            ArgoCd = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.ArgoCd, application.Key.Instance)),
            Set = OwningSet.Of(snapshot, whole, now),
            Siblings = PendingChildren(snapshot, whole),
            Pace = Comparisons.IsOverdue(whole, now) ? Pace(snapshot, whole, now) : null,
            LiveObjects = Objects(snapshot, whole.Destination, cluster, now),
            Schemas = cluster is null || snapshot.Schemas.IsEmpty ? [] : SchemaFacts.Of(snapshot, whole, cluster, now),
            Operators = cluster is not null && NamespaceObjects.HoldsDatabases(whole) ? OperatorStates.In(snapshot, cluster, now).ToEquatableList() : [],
            GitToCome = FactsReader.NeedsGit(whole) ? ToCome(snapshot, whole) : [],
            Coverage = snapshot.Coverage.Values.Where(c => c.Cluster == cluster).OrderBy(c => c.Kind.ToString(), StringComparer.Ordinal).ToEquatableList(),
        };
    }

    /// <summary>Child applications that wait for pruning: what they hold goes with them.</summary>
    private static EquatableList<Application> PendingChildren(Snapshot snapshot, Application application) =>
        application.Resources.Items.Where(r => r.IsPendingPrune && r.Key is { Group: "argoproj.io", Kind: "Application" })
            .Select(r => snapshot.Applications.GetValueOrDefault(new ApplicationKey(application.Key.Instance, r.Key.Namespace, r.Key.Name)))
            .OfType<Application>().ToEquatableList();

    /// <summary>Repositories of the application that are asked for the first time since the start. What an earlier run left of them is as old as that.</summary>
    public static EquatableList<string> ToCome(Snapshot snapshot, Application application) => snapshot.Sources.IsEmpty ? [] : application.Sources.Items
        .Where(s => s.Chart is null && s.RepoUrl.Length > 0)
        .Select(s => s.RepoUrl)
        .Distinct()
        .Where(url => snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Git, url)) is null or { State: SourceState.Connecting })
        .ToEquatableList();

    private static ComparisonPace Pace(Snapshot snapshot, Application application, DateTimeOffset now)
    {
        var others = snapshot.Applications.Values.Where(a => a.Key.Instance == application.Key.Instance && a.Key != application.Key && a.ReconciledAt is not null).ToList();
        var ages = others.Select(a => now - a.ReconciledAt!.Value).Order().ToList();
        var neighbours = others.Where(a => a.Destination.Cluster == application.Destination.Cluster).ToList();
        return new ComparisonPace(others.Count, ages.Count == 0 ? TimeSpan.Zero : ages[ages.Count / 2], neighbours.Count, neighbours.Max(a => a.ReconciledAt));
    }

    /// <summary>The read by name knows more than the list, as long as it speaks of the same version.</summary>
    private static Application Whole(Application application, ApplicationDetails details) =>
        details.Application.ValueIfKnown is { } read && read.ResourceVersion == application.ResourceVersion ? read : application;

    private static Reading<EquatableList<LiveObject>> Objects(Snapshot snapshot, Destination destination, string? cluster, DateTimeOffset now)
    {
        var source = $"Kubernetes {cluster ?? destination.Cluster}";
        if (cluster is null)
        {
            return Reading.NotRead<EquatableList<LiveObject>>(source, "this cluster is not watched");
        }

        var objects = NamespaceObjects.Of(snapshot, cluster, destination.Namespace);
        var fresh = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Kubernetes, cluster)) is { } status && status.IsFresh(now);
        return new(objects, fresh ? ReadingState.Known : ReadingState.Stale, source, snapshot.At, fresh ? null : "the cluster does not answer now");
    }

    /// <summary>The watched cluster that a destination means; null when it is none of those.</summary>
    public static string? Cluster(Snapshot snapshot, Destination destination)
    {
        var name = ClusterNames.In(snapshot).Of(destination);
        return snapshot.Sources.ContainsKey(new SourceId(SourceKind.Kubernetes, name)) ? name : null;
    }
}
