using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>An operator of databases: a thing that can be ill itself, and then heals nothing.</summary>
/// <param name="Name">As people say it: <c>Zalando postgres-operator</c>.</param>
/// <param name="Kinds">What it looks after.</param>
/// <param name="Deployment">Absent: there is none in what is watched of the cluster.</param>
/// <param name="Version">By its image's tag; null when that does not tell.</param>
/// <param name="Restarts">Of its pods; null when they cannot be seen.</param>
public sealed record OperatorState(
    string Cluster,
    string Name,
    EquatableList<GroupKind> Kinds,
    Reading<LiveObject> Deployment,
    string? Version,
    int? Restarts,
    DatabaseVerdict Verdict)
{
    /// <summary>True when a pod of it is ready, false when none is or it is not installed, null when that is not known.</summary>
    public bool? IsReady { get; init; }
}
