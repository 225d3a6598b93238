using System.Collections.Immutable;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Tests.Causes.Gathering;

/// <summary>Objects of one cluster are never taken for those of another.</summary>
public sealed class ClusterOfDestinationTests
{
    [Fact]
    public void A_watched_cluster_is_meant_by_its_name() => Assert.Equal("prod", In(["prod", "dev"], ["prod"], "prod"));

    [Fact]
    public void The_only_watched_cluster_stands_for_the_own_one() => Assert.Equal("here", In(["here"], ["in-cluster", "far"], "in-cluster"));

    [Fact]
    public void The_only_watched_cluster_does_not_stand_for_another_named_one() => Assert.Equal("far", In(["here"], ["in-cluster", "far"], "far"));

    private static string In(string[] watched, string[] destinations, string asked)
    {
        var now = DateTimeOffset.UnixEpoch;
        var snapshot = Snapshot.Empty with
        {
            Sources = watched.Select(name => new SourceId(SourceKind.Kubernetes, name)).ToImmutableDictionary(id => id, id => new SourceStatus(id, SourceState.Live, now, now)),
            Applications = destinations.Select((name, index) => new Application { Key = new("argo", "argocd", $"app-{index}"), Destination = new("", name, "ns") }).ToImmutableDictionary(a => a.Key),
        };
        return ClusterNames.In(snapshot).Of(new Destination("", asked, "ns"));
    }
}
