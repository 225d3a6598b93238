namespace DbDashboard.Core.Model;

public enum SourceKind
{
    ArgoCd,
    Kubernetes,
    Git,

    /// <summary>A PostgreSQL cluster that is looked into, as configured: <c>cluster/namespace/name</c>.</summary>
    Postgres,
}

/// <summary>Names one source: an Argo CD instance, a cluster, or a repository (by its address without credentials).</summary>
public readonly record struct SourceId(SourceKind Kind, string Name)
{
    public override string ToString() => $"{Kind switch { SourceKind.ArgoCd => "Argo CD", SourceKind.Git => "Git", SourceKind.Postgres => "PostgreSQL", _ => "Kubernetes" }} {Name}";
}

public enum SourceState
{
    /// <summary>Configured, and the first answer is still awaited.</summary>
    Connecting,

    /// <summary>The connection proved alive within 30 s.</summary>
    Live,

    /// <summary>Connected again and reading everything anew; what is shown may be old until that ends.</summary>
    Resyncing,

    /// <summary>The last proof of life is older than 30 s.</summary>
    Stale,

    /// <summary>The last attempt failed.</summary>
    Unreachable,

    /// <summary>Not read on purpose: not in the allow-list.</summary>
    NotAllowed,
}

/// <summary>How one source is, as data: freshness is shown and reasoned with.</summary>
/// <param name="Since">When this state began.</param>
/// <param name="LastSeen">The last proof of life (an answer, an event, a keep-alive); null when there was none.</param>
/// <param name="Why">For every state but Live: what happened and what to do. Null when Live.</param>
/// <param name="Version">The version that the source reports (Argo CD, Kubernetes); null when not known.</param>
public sealed record SourceStatus(SourceId Id, SourceState State, DateTimeOffset Since, DateTimeOffset? LastSeen, string? Why = null, string? Version = null)
{
    /// <summary>A connection counts as fresh for this long after its last proof of life.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    /// <summary>True when facts of this source may be reasoned with at <paramref name="now"/>.</summary>
    public bool IsFresh(DateTimeOffset now) => State == SourceState.Live && LastSeen is { } seen && now - seen <= Silence;

    /// <summary>How long this one may be silent and still counts as fresh; longer for a source that is asked seldom.</summary>
    public TimeSpan Silence { get; init; } = FreshFor;
}

/// <summary>What we see of one kind in one cluster (or one of its namespaces): a missing CRD and a refusal are never zero objects.</summary>
/// <param name="Namespace">Null when the kind is watched in the whole cluster.</param>
public sealed record KindCoverage(string Cluster, GroupKind Kind, string? Namespace, KindCoverageState State, DateTimeOffset Since, string? Why = null);

public enum KindCoverageState
{
    Connecting,
    Watched,
    Resyncing,
    NotInstalled,
    Forbidden,
    Unreachable,
}
