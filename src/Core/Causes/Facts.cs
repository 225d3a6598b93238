using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Causes;

/// <summary>All that the rules may know of one application: values only, read before, each with its source and age.</summary>
public sealed record Facts
{
    public required Application Application { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required ApplicationDetails Details { get; init; }

    /// <summary>What the Argo CD instance says about itself; null when not read.</summary>
    public ArgoCdInstance? Instance { get; init; }

    /// <summary>The status of the Argo CD source at the time; rules that need fresh facts look here.</summary>
    public SourceStatus? ArgoCd { get; init; }

    /// <summary>Git's side, one a source, in the order of the application's sources.</summary>
    public EquatableList<SourceFacts> Sources { get; init; }

    /// <summary>The parent application (app-of-apps) by tracking annotation or label; NotRead when we do not know the instance's list, Absent when there is none.</summary>
    public Reading<ParentFacts> Parent { get; init; } = Reading.NotRead<ParentFacts>("Argo CD applications");

    /// <summary>The ApplicationSet that owns the application; Absent when none does, or when it is gone.</summary>
    public Reading<ApplicationSet> Set { get; init; } = Reading.NotRead<ApplicationSet>("Argo CD applicationsets");

    /// <summary>Child applications of this one that wait for pruning: what they hold goes with them. Usually empty.</summary>
    public EquatableList<Application> Siblings { get; init; }

    /// <summary>Watched Kubernetes objects of this application's destination (databases and their children); NotRead when the cluster is not watched.</summary>
    public Reading<EquatableList<LiveObject>> LiveObjects { get; init; } = Reading.NotRead<EquatableList<LiveObject>>("Kubernetes");

    /// <summary>What we see of each kind in this application's destination: a kind that is not installed explains what is missing.</summary>
    public EquatableList<KindCoverage> Coverage { get; init; }

    /// <summary>Schemas of the custom resources that differ, and of databases, from the destination's cluster; see <see cref="SchemaOf"/>.</summary>
    public EquatableList<KeyValuePair<GroupKind, Reading<ResourceSchema>>> Schemas { get; init; }

    /// <summary>The operators in this application's destination, when it lists databases; empty when it lists none, or the cluster is not watched.</summary>
    public EquatableList<OperatorState> Operators { get; init; }

    /// <summary>How Argo CD compares its other applications; null while this one was compared lately: then no rule asks.</summary>
    public ComparisonPace? Pace { get; init; }

    /// <summary>Which commits wrote the values of differing fields that come from Git; empty when there are none.</summary>
    public EquatableList<FieldChange> FieldChanges { get; init; }

    /// <summary>NotRead when nobody has asked the cluster for it.</summary>
    public Reading<ResourceSchema> SchemaOf(GroupKind kind) => Schemas.Items.FirstOrDefault(s => s.Key == kind).Value
        ?? Reading.NotRead<ResourceSchema>(LiveObjects.Source, LiveObjects.State == ReadingState.NotRead ? LiveObjects.Why ?? "this cluster is not watched" : "the cluster was not asked for its schema yet");

    /// <summary>Addresses of the repositories that a rule has a question to and that are still being read for the first time since the start; usually empty.</summary>
    public EquatableList<string> GitToCome { get; init; }

    public SourceFacts? Git => Sources.Count > 0 ? Sources[0] : null;
}
