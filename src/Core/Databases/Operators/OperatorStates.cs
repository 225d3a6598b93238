using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>The operators of a snapshot's clusters, as things that can be ill.</summary>
public sealed class OperatorStates
{
    private readonly Dictionary<(string Cluster, GroupKind Kind), OperatorState> byKind;

    private OperatorStates(IEnumerable<OperatorState> all)
    {
        All = [.. all];
        byKind = All.SelectMany(state => state.Kinds.Items.Select(kind => (Place: (state.Cluster, kind), state))).DistinctBy(one => one.Place).ToDictionary(one => one.Place, one => one.state);
    }

    /// <summary>In the order of clusters and names.</summary>
    public EquatableList<OperatorState> All { get; }

    public static OperatorStates In(Snapshot snapshot, DateTimeOffset now) =>
        new(snapshot.Sources.Keys.Where(source => source.Kind == SourceKind.Kubernetes).OrderBy(source => source.Name, StringComparer.Ordinal).SelectMany(source => In(snapshot, source.Name, now)));

    /// <summary>Of one cluster.</summary>
    public static IEnumerable<OperatorState> In(Snapshot snapshot, string cluster, DateTimeOffset now) => new OperatorReader(snapshot, cluster, now).All();

    /// <summary>The Deployments of operators in one cluster: what they say changes with them.</summary>
    internal static IEnumerable<LiveObject> DeploymentsIn(Snapshot snapshot, string cluster) => OperatorParts.In(snapshot).Deployments(cluster);

    /// <summary>Null when nothing is known of an operator for the kind there.</summary>
    public OperatorState? Of(string cluster, GroupKind kind) => byKind.GetValueOrDefault((cluster, kind));
}
