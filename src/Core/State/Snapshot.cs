using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.State;

/// <summary>All that we know, at one moment. Immutable; a reader that holds one sees no change.</summary>
public sealed record Snapshot
{
    public static readonly Snapshot Empty = new();

    /// <summary>Grows by one with each change.</summary>
    public long Version { get; init; }

    public DateTimeOffset At { get; init; }

    public ImmutableDictionary<ApplicationKey, Application> Applications { get; init; } = ImmutableDictionary<ApplicationKey, Application>.Empty;

    /// <summary>Watched Kubernetes objects by cluster and key.</summary>
    public ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject> Objects { get; init; } = ImmutableDictionary<(string, ResourceKey), LiveObject>.Empty;

    public ImmutableDictionary<(string Cluster, GroupKind Kind, string? Namespace), KindCoverage> Coverage { get; init; } = ImmutableDictionary<(string, GroupKind, string?), KindCoverage>.Empty;

    /// <summary>Schemas of custom resources by cluster and kind: of databases, and of kinds that differ. What is not here was not asked for yet.</summary>
    public ImmutableDictionary<(string Cluster, GroupKind Kind), Reading<ResourceSchema>> Schemas { get; init; } = ImmutableDictionary<(string, GroupKind), Reading<ResourceSchema>>.Empty;

    /// <summary>Which extensions PostgreSQL clusters have, by cluster and object; what is not here is not looked into.</summary>
    public ImmutableDictionary<(string Cluster, ResourceKey Key), EquatableList<ExtensionLook>> Extensions { get; init; } = ImmutableDictionary<(string, ResourceKey), EquatableList<ExtensionLook>>.Empty;

    /// <summary>Refs by repository address (see <see cref="RepositoryRefs.Url"/>).</summary>
    public ImmutableDictionary<string, RepositoryRefs> Repositories { get; init; } = ImmutableDictionary<string, RepositoryRefs>.Empty;

    public ImmutableDictionary<SourceId, SourceStatus> Sources { get; init; } = ImmutableDictionary<SourceId, SourceStatus>.Empty;

    public ImmutableDictionary<string, ArgoCdInstance> Instances { get; init; } = ImmutableDictionary<string, ArgoCdInstance>.Empty;

    /// <summary>ApplicationSets that own applications; what is not here was not asked for yet.</summary>
    public ImmutableDictionary<ApplicationSetKey, Reading<ApplicationSet>> ApplicationSets { get; init; } = ImmutableDictionary<ApplicationSetKey, Reading<ApplicationSet>>.Empty;

    /// <summary>Since when an application has been in its present sync and health state, as first seen by us or told by Argo CD; survives a restart.</summary>
    public ImmutableDictionary<ApplicationKey, FirstSeen> FirstSeen { get; init; } = ImmutableDictionary<ApplicationKey, FirstSeen>.Empty;
}

/// <summary>When an application came into its present state: Argo CD's own times where it tells them, else when we saw it first.</summary>
/// <param name="State">The state that is dated: <c>OutOfSync/Healthy</c>.</param>
/// <param name="Since">The later of both parts.</param>
public sealed record FirstSeen(string State, DateTimeOffset Since)
{
    // One an application is held for thousands of applications.
    private readonly CompactTime since = CompactTime.Of(Since);
    private readonly CompactTime syncSince = CompactTime.Of(Since);
    private readonly CompactTime healthSince = CompactTime.Of(Since);

    public DateTimeOffset Since { get => since.Value.GetValueOrDefault(); init => since = CompactTime.Of(value); }

    /// <summary>Since when the sync part holds.</summary>
    public DateTimeOffset SyncSince { get => syncSince.Value.GetValueOrDefault(); init => syncSince = CompactTime.Of(value); }

    /// <summary>Since when the health part holds.</summary>
    public DateTimeOffset HealthSince { get => healthSince.Value.GetValueOrDefault(); init => healthSince = CompactTime.Of(value); }
}
