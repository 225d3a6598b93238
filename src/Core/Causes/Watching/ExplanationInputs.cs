using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>What an application's explanation depends on, by reference: the snapshot shares what did not change.</summary>
internal sealed class ExplanationInputs
{
    private readonly Application application;
    private readonly Application? parent;
    private readonly bool needsGit;
    private readonly bool holdsDatabases;
    private readonly ImmutableArray<RepositoryRefs?> refs;
    private readonly object? coverage;
    private readonly int overdue;
    private readonly EquatableList<LiveObject> objects;
    private readonly ImmutableArray<LiveObject> operators = [];
    private readonly SourceState? cluster;
    private readonly object? set;
    private readonly ImmutableArray<object?> schemas = [];
    private readonly EquatableList<string> gitToCome;

    private ExplanationInputs(Snapshot snapshot, Application application, ExplanationInputs? before)
    {
        this.application = application;
        var isSame = ReferenceEquals(application, before?.application);
        needsGit = isSame ? before!.needsGit : FactsReader.NeedsGit(application);
        holdsDatabases = isSame ? before!.holdsDatabases : NamespaceObjects.HoldsDatabases(application);
        var key = ParentNames.Of(application, snapshot.Instances.GetValueOrDefault(application.Key.Instance), snapshot.Applications.ContainsKey);
        parent = key is { } known ? snapshot.Applications.GetValueOrDefault(known) : null;
        refs = [.. Sources.Select(s => snapshot.Repositories.GetValueOrDefault(s.Source.RepoUrl))];
        gitToCome = needsGit ? SnapshotFacts.ToCome(snapshot, application) : [];
        overdue = Comparisons.Overdueness(application, snapshot.At);
        coverage = holdsDatabases || needsGit ? snapshot.Coverage : null;
        set = ApplicationSetKey.OwnerOf(application) is { } owner ? OwningSet(snapshot.ApplicationSets.GetValueOrDefault(owner), needsGit) : null;
        if (!snapshot.Schemas.IsEmpty && application.Sync == SyncStatus.OutOfSync && SnapshotFacts.Cluster(snapshot, application.Destination) is { } destination)
        {
            schemas = [.. SchemaFacts.Kinds(application).Select(kind => snapshot.Schemas.GetValueOrDefault((destination, kind.Kind)) is { } read ? read.HasValue ? read.Value : read.State : (object?)null)];
        }

        if (holdsDatabases && SnapshotFacts.Cluster(snapshot, application.Destination) is { } name)
        {
            objects = NamespaceObjects.Of(snapshot, name, application.Destination.Namespace);
            operators = [.. OperatorStates.DeploymentsIn(snapshot, name)];
            cluster = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Kubernetes, name))?.State;
        }
    }

    public Application Application => application;

    private IEnumerable<(ApplicationSource Source, bool IsParent)> Sources =>
        application.Sources.Items.Select(s => (s, false)).Concat((parent?.Sources.Items ?? []).Select(s => (s, true)));

    /// <summary>How far a rolling sync is matters only to what differs: a set may have a thousand others.</summary>
    private static object? OwningSet(Reading<ApplicationSet>? read, bool differs) => read switch
    {
        null => null,
        { HasValue: true, Value: var known } => (read.State, differs ? known : known with { Rollout = [] }),
        _ => (read.State, read.Why),
    };

    /// <param name="before">Of the same application in an earlier snapshot: what depends on the application alone is taken from it.</param>
    public static ExplanationInputs Of(Snapshot snapshot, Application application, ExplanationInputs? before = null) => new(snapshot, application, before);

    /// <summary>True when nothing is another but, perhaps, refs: see <see cref="MovedSince"/>.</summary>
    public bool IsSameBesideRefs([NotNullWhen(true)] ExplanationInputs? other) =>
        other is not null && ReferenceEquals(application, other.application) && ReferenceEquals(parent, other.parent) && ReferenceEquals(coverage, other.coverage) && overdue == other.overdue && schemas.SequenceEqual(other.schemas) && Equals(set, other.set)
        && gitToCome == other.gitToCome
        && cluster == other.cluster && objects.Count == other.objects.Count && objects.Items.Zip(other.objects.Items).All(pair => ReferenceEquals(pair.First, pair.Second))
        && operators.Length == other.operators.Length && operators.Zip(other.operators).All(pair => ReferenceEquals(pair.First, pair.Second));

    /// <summary>The sources, own and the parent's, whose repository's refs were read anew.</summary>
    /// <param name="before">The same beside refs.</param>
    public IEnumerable<(ApplicationSource Source, bool IsParent, RepositoryRefs? Before, RepositoryRefs? Now)> MovedSince(ExplanationInputs before) =>
        Sources.Zip(before.refs.Zip(refs), (s, r) => (s.Source, s.IsParent, r.First, r.Second)).Where(r => !ReferenceEquals(r.First, r.Second));
}
