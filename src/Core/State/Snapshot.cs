using System.Collections.Immutable;
using DbDashboard.Core.Model;

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

    /// <summary>Refs by repository address (see <see cref="RepositoryRefs.Url"/>).</summary>
    public ImmutableDictionary<string, RepositoryRefs> Repositories { get; init; } = ImmutableDictionary<string, RepositoryRefs>.Empty;

    public ImmutableDictionary<SourceId, SourceStatus> Sources { get; init; } = ImmutableDictionary<SourceId, SourceStatus>.Empty;

    public ImmutableDictionary<string, ArgoCdInstance> Instances { get; init; } = ImmutableDictionary<string, ArgoCdInstance>.Empty;

    /// <summary>Since when an application has been in its present sync and health state, as first seen by us or told by Argo CD; survives a restart.</summary>
    public ImmutableDictionary<ApplicationKey, FirstSeen> FirstSeen { get; init; } = ImmutableDictionary<ApplicationKey, FirstSeen>.Empty;
}

/// <param name="State">The state that is dated: <c>OutOfSync/Healthy</c>.</param>
public sealed record FirstSeen(string State, DateTimeOffset Since);
