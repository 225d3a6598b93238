using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>What is known around a set of files. A folder alone has none of it: what a rule needs and is not here it says by "not checked".</summary>
public sealed record LintFacts
{
    /// <summary>A folder on a disk, about which nothing else is known.</summary>
    public static readonly LintFacts None = new();

    private const string FolderOnly = "only files were given";

    /// <summary>The address of the repository that the files are of; null: taken from the applications in the files.</summary>
    public string? RepoUrl { get; init; }

    /// <summary>The Applications as they are in Argo CD; one that the files declare counts as declared.</summary>
    public EquatableList<Application> Applications { get; init; }

    /// <summary>The same files as they were before: on a branch those of its baseline, on the tracked revision those of the last deployment.</summary>
    public Reading<LintSet> Previous { get; init; } = Reading.NotRead<LintSet>("Git", FolderOnly);

    /// <summary>Clusters by the name that <see cref="Destination.Cluster"/> has.</summary>
    public IReadOnlyDictionary<string, LintCluster> Clusters { get; init; } = new Dictionary<string, LintCluster>();

    /// <summary>Refs of other repositories, by address without credentials, without <c>.git</c>.</summary>
    public IReadOnlyDictionary<string, RepositoryRefs> Repositories { get; init; } = new Dictionary<string, RepositoryRefs>();

    /// <summary>How Argo CD marks its objects: <c>annotation</c>, <c>label</c> or <c>annotation+label</c>.</summary>
    public Reading<string> TrackingMethod { get; init; } = Reading.NotRead<string>("Argo CD", FolderOnly);
}

/// <summary>What is known of the cluster to which a manifest goes.</summary>
public sealed record LintCluster
{
    /// <summary>A cluster that nobody asked.</summary>
    public static readonly LintCluster NotAsked = new();

    private const string Source = "Kubernetes";
    private const string Why = "no cluster was asked";

    public Reading<EquatableList<LintStorageClass>> StorageClasses { get; init; } = Reading.NotRead<EquatableList<LintStorageClass>>(Source, Why);

    /// <summary>The zones that its nodes stand in (<c>topology.kubernetes.io/zone</c>).</summary>
    public Reading<EquatableList<string>> Zones { get; init; } = Reading.NotRead<EquatableList<string>>(Source, Why);

    /// <summary>The configuration of Zalando's operator: the <c>configuration</c> of its OperatorConfiguration object.</summary>
    public Reading<JsonElement> OperatorConfiguration { get; init; } = Reading.NotRead<JsonElement>(Source, Why);

    /// <summary>The live object of a key; absent when there is none.</summary>
    public Func<ResourceKey, Reading<LiveObject>> Live { get; init; } = _ => Reading.NotRead<LiveObject>(Source, Why);

    /// <summary>Which fields a kind has there.</summary>
    public Func<GroupKind, Reading<ResourceSchema>> Schema { get; init; } = _ => Reading.NotRead<ResourceSchema>(Source, Why);
}

/// <param name="Provisioner">Who makes its volumes: <c>rancher.io/local-path</c>.</param>
/// <param name="AllowsExpansion">allowVolumeExpansion.</param>
/// <param name="IsDefault">Claims without a class get it.</param>
public sealed record LintStorageClass(string Name, string Provisioner, bool AllowsExpansion, bool IsDefault);
