using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Tree;

/// <summary>One object in the tree below a database.</summary>
/// <param name="Own">How it is by itself; None for what has no health (a Service, a budget).</param>
/// <param name="Word">In the cluster's own words: <c>CrashLoopBackOff, 7 restarts</c>, <c>Bound</c>, <c>1 of 3 ready</c>.</param>
/// <param name="Since">Since when it is so, where it tells; null when it does not.</param>
/// <param name="Facts">What else is known of it, in the order to show it.</param>
public sealed record ChildNode(
    ResourceKey Key,
    HealthStatus Own,
    string Word,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? Since,
    EquatableList<ChildFact> Facts,
    EquatableList<ChildNode> Children)
{
    /// <summary>The worst of its own and its children's: the verdict flows up.</summary>
    public HealthStatus Health { get; } = HealthOrder.Worst(Children.Items.Select(child => child.Health).Prepend(Own));

    /// <summary>It and all below it.</summary>
    public IEnumerable<ChildNode> All() => Children.Items.SelectMany(child => child.All()).Prepend(this);
}

/// <summary><c>last exit</c>: <c>1, Error, 12:04</c>; <c>class</c>: <c>local-path</c>.</summary>
public sealed record ChildFact(string Name, string Value);
