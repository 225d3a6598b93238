using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Tree;
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

    /// <summary>How it is, by the decision table of its kind.</summary>
    public DatabaseVerdict Verdict { get; init; } = DatabaseVerdict.Unknown("It was not judged");

    /// <summary>It and what belongs to it; null when neither it nor anything that it left behind is seen.</summary>
    public ChildNode? Tree { get; init; }

    /// <summary>What was written about it and its children within the last hour, newest first; empty also when events cannot be seen: see <see cref="DatabaseVerdict.Missing"/>.</summary>
    public EquatableList<DatabaseEvent> Events { get; init; }

    /// <summary>The operator that looks after it; null when none is known for its kind.</summary>
    public OperatorState? Operator { get; init; }

    /// <summary>Where clients reach it in the cluster: <c>writes</c>, <c>orders.databases.svc:5432</c>.</summary>
    public EquatableList<DatabaseEndpoint> Endpoints { get; init; }

    /// <summary>What is known of its backups; null when its kind has none that can be seen.</summary>
    public BackupState? Backups { get; init; }
}

/// <param name="Purpose">What it is for: <c>writes</c>, <c>reads</c>, <c>pooled writes</c>.</param>
/// <param name="Address">Host and port inside the cluster.</param>
public sealed record DatabaseEndpoint(string Purpose, string Address);

/// <param name="IsConfigured">Null when that cannot be seen.</param>
/// <param name="LastAt">The last one that is known; null when none is.</param>
/// <param name="Says">One sentence.</param>
public sealed record BackupState(bool? IsConfigured, DateTimeOffset? LastAt, string Says);

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
