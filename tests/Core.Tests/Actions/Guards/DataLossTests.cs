using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class DataLossTests
{
    private static readonly Effect Orders = SomePress.Database("orders");
    private static readonly Effect OrdersClaim = Claim("pgdata-orders-0");

    [Fact]
    public void A_volume_goes_without_saying_with_its_database() =>
        Assert.Equal(["orders"], DataLoss.NamesToType(SomePress.Sync(), [Orders, OrdersClaim]));

    [Fact]
    public void A_volume_whose_database_stays_is_typed() =>
        Assert.Equal(["pgdata-orders-0"], DataLoss.NamesToType(SomePress.Sync(Manages("orders")), [OrdersClaim]));

    // pgdata-orders-2-0 carries "orders" too, and belongs to orders-2.
    [Fact]
    public void The_longest_name_that_a_volume_carries_is_whose_it_is()
    {
        var claim = Claim("pgdata-orders-2-0");

        Assert.Equal(["orders", "pgdata-orders-2-0"], DataLoss.NamesToType(SomePress.Sync(Manages("orders-2")), [Orders, claim]));
        Assert.Equal(["orders", "orders-2"], DataLoss.NamesToType(SomePress.Sync(), [Orders, SomePress.Database("orders-2"), claim]));
    }

    [Fact]
    public void A_volume_of_another_namespace_is_not_that_databases()
    {
        var elsewhere = OrdersClaim with { Key = OrdersClaim.Key with { Namespace = "team-b" } };

        Assert.Equal([Orders, elsewhere], DataLoss.Named(SomePress.Sync(), [Orders, elsewhere]));
    }

    [Fact]
    public void A_name_is_typed_once_however_many_carry_it() =>
        Assert.Equal(["orders"], DataLoss.NamesToType(SomePress.Sync(), [Orders, SomePress.Effect("orders", EffectKind.Deleted, "RedisFailover", "databases.spotahome.com")]));

    [Fact]
    public void The_safe_way_is_a_proven_one_that_is_about_these_objects()
    {
        var way = Way(RemedySafety.Safe, proven: true);

        Assert.Equal(way, DataLoss.SafeWay(Explained(Orders.Key, Way(RemedySafety.Dangerous, proven: true), Way(RemedySafety.Safe, proven: false), way), [Orders.Key]));
        Assert.Null(DataLoss.SafeWay(Explained(OrdersClaim.Key, way), [Orders.Key]));
    }

    [Fact]
    public void Without_an_explanation_there_is_no_safe_way() => Assert.Null(DataLoss.SafeWay(SomePress.Sync(), [Orders.Key]));

    private static Effect Claim(string name) => SomePress.Effect(name, EffectKind.Deleted, "PersistentVolumeClaim");

    private static Application Manages(string database) => SomePress.Orders() with { Resources = [SomePress.Row(database, "postgresql", "acid.zalan.do")] };

    private static Remedy Way(RemedySafety safety, bool proven) => new($"{safety} {proven}", "Deletes nothing.", safety, proven);

    private static GuardFacts Explained(ResourceKey about, params Remedy[] ways) =>
        SomePress.Sync().With(f => f with { Explanation = Some.Explanation(f.Key, Some.Cause(remedies: ways) with { Resources = [about] }) });
}
