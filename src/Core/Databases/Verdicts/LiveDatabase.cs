using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>One database in the cluster with what belongs to it, at one moment.</summary>
/// <param name="Children">What its kind says belongs to it: workloads, pods, claims, services, slices, budgets, jobs, and events about it or these.</param>
/// <param name="Sight">How far each kind can be seen where it is.</param>
public sealed record LiveDatabase(LiveObject Object, EquatableList<LiveObject> Children, Sight Sight, DateTimeOffset Now)
{
    /// <summary>The operator that looks after it; null when it is not known whether and where there is one.</summary>
    public OperatorState? Operator { get; init; }

    /// <summary>Other objects of the same API group in the cluster: what it may name. Empty for databases.</summary>
    public EquatableList<LiveObject> Peers { get; init; }

    public string Name => Object.Key.Name;

    /// <summary>Zero when it is not known.</summary>
    public TimeSpan Age => Object.CreatedAt is { } at ? Now - at : TimeSpan.Zero;

    public IEnumerable<LiveObject> Of(GroupKind kind) => Children.Items.Where(child => child.Key.GroupKind == kind);

    public LiveObject? Find(GroupKind kind, string name) => Of(kind).FirstOrDefault(child => child.Key.Name == name);
}
