using System.Collections.Immutable;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>What an application's explanation depends on, by reference: the snapshot shares what did not change.</summary>
internal sealed class ExplanationInputs
{
    private readonly Application application;
    private readonly Application? parent;
    private readonly ImmutableArray<RepositoryRefs?> refs;
    private readonly object? coverage;
    private readonly int overdue;
    private readonly EquatableList<LiveObject> objects;
    private readonly SourceState? cluster;

    private ExplanationInputs(Snapshot snapshot, Application application)
    {
        this.application = application;
        var key = ParentNames.Of(application, snapshot.Instances.GetValueOrDefault(application.Key.Instance), snapshot.Applications.ContainsKey);
        parent = key is { } known ? snapshot.Applications.GetValueOrDefault(known) : null;
        refs = [.. application.Sources.Items.Concat(parent?.Sources.Items ?? []).Select(s => snapshot.Repositories.GetValueOrDefault(s.RepoUrl))];
        overdue = Comparisons.Overdueness(application, snapshot.At);
        var holdsDatabases = NamespaceObjects.HoldsDatabases(application);
        coverage = holdsDatabases || FactsReader.NeedsGit(application) ? snapshot.Coverage : null;
        if (holdsDatabases && SnapshotFacts.Cluster(snapshot, application.Destination) is { } name)
        {
            objects = NamespaceObjects.Of(snapshot, name, application.Destination.Namespace);
            cluster = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Kubernetes, name))?.State;
        }
    }

    public static ExplanationInputs Of(Snapshot snapshot, Application application) => new(snapshot, application);

    public bool IsSame(ExplanationInputs? other) =>
        other is not null && ReferenceEquals(application, other.application) && ReferenceEquals(parent, other.parent) && ReferenceEquals(coverage, other.coverage) && overdue == other.overdue
        && cluster == other.cluster && objects.Count == other.objects.Count && objects.Items.Zip(other.objects.Items).All(pair => ReferenceEquals(pair.First, pair.Second))
        && refs.Length == other.refs.Length && refs.Zip(other.refs).All(pair => ReferenceEquals(pair.First, pair.Second));
}
