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

    private ExplanationInputs(Snapshot snapshot, Application application)
    {
        this.application = application;
        var key = ParentNames.Of(application, snapshot.Instances.GetValueOrDefault(application.Key.Instance), snapshot.Applications.ContainsKey);
        parent = key is { } known ? snapshot.Applications.GetValueOrDefault(known) : null;
        refs = [.. application.Sources.Items.Concat(parent?.Sources.Items ?? []).Select(s => snapshot.Repositories.GetValueOrDefault(s.RepoUrl))];
        coverage = FactsReader.NeedsGit(application) ? snapshot.Coverage : null;
        overdue = Comparisons.Overdueness(application, snapshot.At);
    }

    public static ExplanationInputs Of(Snapshot snapshot, Application application) => new(snapshot, application);

    public bool IsSame(ExplanationInputs? other) =>
        other is not null && ReferenceEquals(application, other.application) && ReferenceEquals(parent, other.parent) && ReferenceEquals(coverage, other.coverage) && overdue == other.overdue
        && refs.Length == other.refs.Length && refs.Zip(other.refs).All(pair => ReferenceEquals(pair.First, pair.Second));
}
