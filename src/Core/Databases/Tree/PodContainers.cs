using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Tree;

/// <summary>The containers of a pod: each has a log of its own.</summary>
/// <param name="Names">In the order of its status, those that only prepare it last; empty when its status does not tell.</param>
public sealed record PodContainers(ResourceKey Pod, EquatableList<string> Names)
{
    /// <summary>Of the pods in a database's tree.</summary>
    public static EquatableList<PodContainers> Of(DatabaseState database, Snapshot snapshot) => (database.Tree?.All() ?? [])
        .Select(node => node.Key)
        .Where(child => child is { Group: "", Kind: "Pod" })
        .Distinct()
        .Select(pod => new PodContainers(pod, NamesIn(snapshot.Objects.GetValueOrDefault((database.Cluster, pod)))))
        .ToEquatableList();

    private static EquatableList<string> NamesIn(LiveObject? pod)
    {
        var status = SpecMembers.Parse(pod?.Status ?? "{}");
        return status.Items("containerStatuses").Concat(status.Items("initContainerStatuses")).Select(container => container.Text("name")).OfType<string>().ToEquatableList();
    }
}
