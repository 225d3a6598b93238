using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>
/// The configured cluster that an application's destination means: the one of that name. A single configured cluster
/// that no application names is Argo CD's own one, or the only one that applications go to.
/// </summary>
internal sealed class ClusterNames
{
    private const string Own = "in-cluster";

    private static readonly ConditionalWeakTable<Snapshot, ClusterNames> Known = [];

    private readonly HashSet<string> configured;
    private readonly HashSet<string> named;
    private readonly string? only;

    private ClusterNames(Snapshot snapshot)
    {
        configured = [.. snapshot.Sources.Keys.Where(source => source.Kind == SourceKind.Kubernetes).Select(source => source.Name)];
        named = [.. snapshot.Applications.Values.Select(application => application.Destination.Cluster)];
        only = configured.Count == 1 && !configured.Overlaps(named) ? configured.First() : null;
    }

    /// <summary>Made once a snapshot: thousands of applications ask the same one.</summary>
    public static ClusterNames In(Snapshot snapshot) => Known.GetValue(snapshot, static s => new(s));

    /// <summary>The destination's own name when no configured cluster can be meant.</summary>
    public string Of(Destination destination) =>
        only is not null && (named.Count == 1 || destination.Cluster == Own) ? only : destination.Cluster;
}
