using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.State;

public sealed class SnapshotReducerTests
{
    private static readonly GroupKind Pods = new("", "Pod");

    [Fact]
    public void Ignores_an_older_resource_version_by_number_not_by_text()
    {
        var held = After(Some.Changed(Some.Application(version: "10")));

        Assert.Same(held, SnapshotReducer.Reduce(held, Some.Changed(Some.Application(version: "9") with { Sync = SyncStatus.Synced })));
    }

    [Fact]
    public void Says_nothing_changed_when_the_same_is_seen_again()
    {
        var held = After(Some.Listed(Some.Application()));

        Assert.Same(held, SnapshotReducer.Reduce(held, Some.Listed(Some.Application())));
    }

    [Fact]
    public void Keeps_the_reference_of_what_a_relist_did_not_change()
    {
        var held = After(Some.Listed(Some.Application("orders"), Some.Application("billing")));
        var orders = held.Applications[Some.Application("orders").Key];

        var next = SnapshotReducer.Reduce(held, Some.Listed(Some.Application("orders"), Some.Application("billing", "2")));

        Assert.Same(orders, next.Applications[orders.Key]);
        Assert.Equal(held.Version + 1, next.Version);
    }

    [Fact]
    public void Removes_what_a_relist_does_not_list_and_only_of_that_instance()
    {
        var elsewhere = Some.Application() with { Key = new("other", "argocd", "orders") };
        var held = After(Some.Listed(Some.Application("orders"), Some.Application("billing")), Some.Changed(elsewhere));

        var next = SnapshotReducer.Reduce(held, Some.Listed(Some.Application("billing")));

        Assert.Equal([elsewhere.Key, Some.Application("billing").Key], next.Applications.Keys.Order());
        Assert.Equal(next.Applications.Keys.Order(), next.FirstSeen.Keys.Order());
    }

    [Fact]
    public void Takes_a_recreated_application_for_another_one()
    {
        var held = After(Some.Changed(Some.Application(version: "1", uid: "first")));

        var next = SnapshotReducer.Reduce(held, Some.Changed(Some.Application(version: "5", uid: "second"), Some.Moment.AddHours(1)));

        Assert.Equal(Some.Moment.AddHours(1), next.FirstSeen.Values.Single().Since);
    }

    [Fact]
    public void Work_grows_with_the_change_and_not_with_the_snapshot()
    {
        var many = Enumerable.Range(0, 5_000).Select(i => Some.Application($"app-{i}")).ToArray();
        var held = After(Some.Listed(many));
        var (one, relist) = (new ReducerWork(), new ReducerWork());

        SnapshotReducer.Reduce(held, Some.Changed(Some.Application("app-7", "2")), one);
        SnapshotReducer.Reduce(held, Some.Listed([.. many[1..], Some.Application("app-0", "2")]), relist);

        Assert.Equal((1, 1), (one.Compared, one.Written));
        Assert.Equal((5_000, 1), (relist.Compared, relist.Written));
    }

    [Fact]
    public void A_list_of_objects_replaces_only_its_kind_and_namespace()
    {
        var elsewhere = Some.Object("orders-1") with { Key = new("", "Pod", "staging", "orders-1") };
        var claim = Some.Object("data-0", kind: "PersistentVolumeClaim");
        var held = After(Some.ObjectsListed(Pods, Some.Object(), elsewhere), Some.ObjectsListed(claim.Key.GroupKind, claim));

        var next = SnapshotReducer.Reduce(held, new Observation.ObjectsListed(Some.Cluster, Some.Moment, Pods, "databases", []));

        Assert.Equal([claim.Key, elsewhere.Key], next.Objects.Keys.Select(key => key.Key).Order());
    }

    [Fact]
    public void A_refused_kind_keeps_what_was_seen_and_a_missing_definition_clears_it()
    {
        var held = After(Some.ObjectsListed(Pods, Some.Object()));

        Assert.Single(SnapshotReducer.Reduce(held, Covered(KindCoverageState.Forbidden)).Objects);
        Assert.Empty(SnapshotReducer.Reduce(held, Covered(KindCoverageState.NotInstalled)).Objects);
    }

    [Fact]
    public void Notes_when_a_branch_moved_and_from_where()
    {
        var later = Some.Moment.AddMinutes(5);
        var held = After(Some.Refs(Some.Moment, ("main", "aaa"), ("fix", "bbb")));

        var refs = SnapshotReducer.Reduce(held, Some.Refs(later, ("main", "ccc"), ("fix", "bbb"), ("new", "ddd"))).Repositories.Values.Single().Refs;

        Assert.Equal([new("refs/heads/main", "ccc", later, "aaa"), new("refs/heads/fix", "bbb"), new("refs/heads/new", "ddd", later)], refs);
    }

    [Fact]
    public void Forgets_no_move_when_the_refs_are_read_again()
    {
        var moved = After(Some.Refs(Some.Moment, ("main", "aaa")), Some.Refs(Some.Moment.AddMinutes(1), ("main", "bbb")));

        var again = SnapshotReducer.Reduce(moved, Some.Refs(Some.Moment.AddMinutes(2), ("main", "bbb")));

        Assert.Same(moved.Repositories.Values.Single().Refs[0], again.Repositories.Values.Single().Refs[0]);
    }

    [Fact]
    public void A_source_that_says_the_same_state_again_keeps_its_beginning()
    {
        var held = After(Status(SourceState.Live, Some.Moment), Status(SourceState.Live, Some.Moment.AddSeconds(9)));

        Assert.Equal((Some.Moment, Some.Moment.AddSeconds(9)), (held.Sources[Some.Cluster].Since, held.Sources[Some.Cluster].LastSeen));
    }

    private static Snapshot After(params Observation[] observations) =>
        observations.Aggregate(Snapshot.Empty, (held, next) => SnapshotReducer.Reduce(held, next));

    private static Observation.CoverageChanged Covered(KindCoverageState state) =>
        new(Some.Cluster, Some.Moment, new("east", Pods, null, state, Some.Moment));

    private static Observation.StatusChanged Status(SourceState state, DateTimeOffset at) =>
        new(Some.Cluster, at, new(Some.Cluster, state, at, at));
}
