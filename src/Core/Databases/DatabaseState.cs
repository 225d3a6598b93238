using DbDashboard.Core.Databases.Verdicts;
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
    bool PendingPrune)
{
    /// <summary>The revision that its application tracks and that the repository does not have; null when it has it, or when that is not known.</summary>
    public string? MissingRevision { get; init; }

    /// <summary>When <see cref="ArgoCdHealth"/> was told, where it is kept from before the connection was lost; null when it is as fresh as the application.</summary>
    public DateTimeOffset? ArgoCdHealthAsOf { get; init; }
}

/// <param name="Ready">Pods that are ready, as far as the workloads and the pods themselves agree; null when it cannot be seen.</param>
/// <param name="Wanted">Pods that the database or its workloads ask for, the larger of both.</param>
/// <param name="Why">What stands against believing the numbers: why they are not known, old, or what is missing; null when nothing does.</param>
public sealed record ChildrenReady(int? Ready, int? Wanted, EquatableList<ChildObject> Objects, string? Why)
{
    /// <summary>True only when every wanted pod is seen to be ready now; null when that cannot be said, also for a database that is scaled to zero.</summary>
    public bool? AllReady => (Ready, Wanted) switch
    {
        ({ } ready, { } wanted) when ready < wanted => false,
        ({ }, > 0) when Why is null => true,
        _ => null,
    };
}

/// <param name="Ready">Null when nothing says.</param>
/// <param name="Word">What the cluster says of it: <c>CrashLoopBackOff</c>, <c>Bound</c>, <c>1 of 3 ready</c>.</param>
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

    /// <summary>The workloads that the operator makes for a database, with the pods that it asks for.</summary>
    IEnumerable<Workload> Workloads(string name, string spec);

    /// <summary>The operator deletes the volumes with the database, as far as its object says.</summary>
    bool DeletesVolumes(string spec) => true;

    /// <summary>What keeps a live database from its work, by its object and its children; null when nothing is seen that does.</summary>
    DatabaseTrouble? TroubleOf(LiveDatabase database) =>
        (database.IsWatched ? database.NotMade(this, TimeSpan.FromMinutes(2)) : null) ?? database.NotReady("");

    /// <summary>True when <paramref name="child"/> belongs to the database named <paramref name="name"/> in the same namespace.</summary>
    bool IsChild(LiveObject child, string name, string databaseUid);
}

public sealed record DatabaseFields(string? Version, string? Size, int? Replicas, string? OperatorWord);

/// <param name="Kind">StatefulSet or Deployment.</param>
public sealed record Workload(string Kind, string Name, int Replicas);
