using System.Collections.Frozen;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>How far each kind can be seen in one namespace of one cluster at one moment.</summary>
public sealed class Sight
{
    private readonly FrozenDictionary<GroupKind, Seeing> kinds;
    private readonly bool isListed;

    private Sight(IEnumerable<KeyValuePair<GroupKind, Seeing>> kinds, string source, bool isListed = false) =>
        (this.kinds, Source, this.isListed) = (kinds.ToFrozenDictionary(), source, isListed);

    /// <summary>Where it is seen, in words.</summary>
    public string Source { get; }

    /// <param name="coverage">Of the cluster; what is of other namespaces is left out.</param>
    /// <param name="outage">Why the whole cluster is not to be believed now; null when it answers.</param>
    public static Sight Of(IEnumerable<KindCoverage> coverage, string scope, string source, string? outage) => new(
        coverage.Where(one => one.Namespace is null || one.Namespace == scope).GroupBy(one => one.Kind)
            .Select(one => KeyValuePair.Create(one.Key, Seeing.Of(one.OrderBy(of => of.Namespace is null ? 0 : 1).First(), outage))),
        source);

    /// <summary>By what Argo CD's tree lists: only which owned workloads there are is known, and not how they are.</summary>
    public static Sight Listed(string source) => new([], source, isListed: true);

    public Seeing Of(GroupKind kind) => kinds.GetValueOrDefault(kind)
        ?? new(ReadingState.NotRead, isListed ? $"{Source} lists {kind.Kind} objects and not how they are." : $"{kind.Kind} is not watched here.");

    /// <summary>Whether an owned object of the kind that is not among the children is not in the cluster.</summary>
    public bool KnowsAbsence(GroupKind kind) => Of(kind).IsKnown || (isListed && kind.Group == "apps");

    /// <summary>The same can be seen by both.</summary>
    public bool IsSameAs(Sight other) => ReferenceEquals(this, other)
        || (isListed == other.isListed && kinds.Count == other.kinds.Count && kinds.All(one => other.kinds.TryGetValue(one.Key, out var seeing) && seeing == one.Value));

    /// <summary>The same as if what was seen last were so now.</summary>
    public Sight AsLastSeen() => new(
        kinds.Select(one => KeyValuePair.Create(one.Key, one.Value.State == ReadingState.Stale ? new Seeing(ReadingState.Known, null) : one.Value)), Source, isListed);
}
