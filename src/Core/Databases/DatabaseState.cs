using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases;

/// <summary>One database custom resource, live, declared, or both.</summary>
/// <param name="Cluster">Configured cluster name, or the destination's name when only declared.</param>
/// <param name="Live">Whether the object is in the cluster; NotRead / Forbidden / Absent (CRD not installed) are said as such.</param>
/// <param name="ArgoCdHealth">Argo CD's word; None when its kind has no check there.</param>
/// <param name="OperatorWord">What the operator wrote into status (<c>Running</c>); null when nothing.</param>
/// <param name="Children">Ready and wanted, of StatefulSets, Deployments and Pods.</param>
/// <param name="Application">The application that manages it; null when none is known.</param>
public sealed record DatabaseState(
    string Cluster,
    ResourceKey Key,
    string Engine,
    Reading<LiveObject> Live,
    string? Version,
    string? Size,
    int? Replicas,
    HealthStatus ArgoCdHealth,
    string? OperatorWord,
    ChildrenReady Children,
    EquatableList<Declaration> Declared,
    ApplicationKey? Application,
    bool PendingPrune);

/// <param name="Why">When not known: why.</param>
public sealed record ChildrenReady(int? Ready, int? Wanted, EquatableList<ChildObject> Objects, string? Why)
{
    /// <summary>Null when it is not known: unknown is never fine.</summary>
    public bool? AllReady => Ready is { } ready && Wanted is { } wanted ? ready >= wanted && wanted > 0 : null;
}

public sealed record ChildObject(ResourceKey Key, bool? Ready, string Word, DateTimeOffset? CreatedAt);

/// <summary>Where Git declares it.</summary>
/// <param name="Taken">The application's filter takes the file there.</param>
/// <param name="OnTracked">The branch is the one that the application tracks.</param>
public sealed record Declaration(string RepoUrl, string Branch, string File, bool Taken, bool OnTracked);

/// <summary>One kind of database: one file. Found by assembly scan.</summary>
public interface IDatabaseKind
{
    GroupKind Kind { get; }

    /// <summary>API version, <c>v1</c>.</summary>
    string Version { get; }

    /// <summary>Plural, as in the API's path.</summary>
    string Plural { get; }

    /// <summary>What people call it: PostgreSQL, Redis, QuestDB.</summary>
    string Engine { get; }

    /// <summary>Version, size, replicas and the operator's word from a manifest or a live object.</summary>
    DatabaseFields Read(string spec, string status);

    /// <summary>True when <paramref name="child"/> belongs to the database named <paramref name="name"/> in the same namespace.</summary>
    bool IsChild(LiveObject child, string name, string databaseUid);
}

public sealed record DatabaseFields(string? Version, string? Size, int? Replicas, string? OperatorWord);
