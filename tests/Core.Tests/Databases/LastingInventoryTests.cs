using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Databases.RecordedCluster;

namespace DbDashboard.Core.Tests.Databases;

public sealed class LastingInventoryTests
{
    [Fact]
    public void Is_after_each_change_what_a_fresh_one_is()
    {
        var lasting = new LastingInventory();
        var whole = Fleet();
        foreach (var gone in whole.Objects.Keys.Where((_, index) => index % 7 == 0))
        {
            var without = whole with { Objects = whole.Objects.Remove(gone) };
            Assert.Equal(DatabaseInventory.Build(without, [], At), lasting.Build(without, [], At));
            Assert.Equal(DatabaseInventory.Build(whole, [], At), lasting.Build(whole, [], At));
        }
    }

    [Fact]
    public void Follows_what_is_around_the_objects()
    {
        var lasting = new LastingInventory();
        Assert.All(
            new[] { Fleet(), Fleet().With(Covered(new("", "Pod"), KindCoverageState.Forbidden, "pods are forbidden")), Listed(), Fleet() with { Sources = Snapshot.Empty.Sources } },
            snapshot => Assert.Equal(DatabaseInventory.Build(snapshot, [], At), lasting.Build(snapshot, [], At)));
    }

    [Fact]
    public void A_cluster_that_fell_silent_is_no_longer_believed()
    {
        var lasting = new LastingInventory();
        var freshUntil = At + SourceStatus.FreshFor;
        Assert.All(
            new[] { freshUntil - TimeSpan.FromMilliseconds(1), freshUntil + TimeSpan.FromMilliseconds(1) },
            now => Assert.Equal(DatabaseInventory.Build(Fleet(), [], now), lasting.Build(Fleet(), [], now)));
    }

    [Fact]
    public void A_change_leaves_the_databases_of_other_namespaces_the_same_states()
    {
        var lasting = new LastingInventory();
        var before = lasting.Build(Two(), [], At);
        var pod = Two().Objects.Values.First(item => item.Key is { Kind: "Pod", Namespace: "beside" });
        var after = lasting.Build(Two() with { Objects = Two().Objects.Remove((pod.Cluster, pod.Key)) }, [], At);
        Assert.All(before.Items.Zip(after.Items).Where(pair => pair.First.Key.Namespace != "beside"), pair => Assert.Same(pair.First, pair.Second));
        Assert.Contains(before.Items.Zip(after.Items), pair => !ReferenceEquals(pair.First, pair.Second));
    }

    private static Snapshot Listed() => Fleet().With(new Observation.ApplicationsListed(
        new(SourceKind.ArgoCd, RecordedApplication.Instance), At, RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json"))));

    /// <summary>The fleet, and the same once more in a namespace beside it.</summary>
    private static Snapshot Two() => Fleet() with
    {
        Objects = Fleet().Objects.AddRange(Fleet().Objects.Values.Where(item => item.Key.Namespace.Length > 0)
            .Select(item => item with { Key = item.Key with { Namespace = "beside" } }).DistinctBy(item => item.Key)
            .Select(item => KeyValuePair.Create((item.Cluster, item.Key), item))),
    };
}
