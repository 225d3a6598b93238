using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class WipeGuardTests : GuardTest<WipeGuard>
{
    private static readonly Effect Gone = SomePress.Effect("kept", EffectKind.Deleted);

    [Fact]
    public void A_prune_of_all_is_refused() =>
        Assert.Equal("Git selects no object of orders: it would delete all of it, 1 object.", Refused(SomePress.Sync(prune: true, effects: [Gone])).Sentence);

    [Fact]
    public void A_prune_of_some_is_none() => Assert.Equal(VerdictKind.Allowed, Kind(SomePress.Sync(prune: true, effects: [SomePress.Kept, Gone])));

    [Fact]
    public void Deleted_and_created_anew_is_declared() => Assert.Equal(VerdictKind.Allowed, Kind(SomePress.Sync(effects: [Gone with { Replaced = true }])));

    [Fact]
    public void A_source_that_selects_nothing_is_refused_before_anything_is_deleted() =>
        Assert.Equal("Git selects no object of orders: it would leave without a file all of it, 1 object.", Refused(Leaving(SomePress.Point())).Sentence);

    [Fact]
    public void Auto_sync_is_not_switched_on_over_it_though_it_would_refuse_to_act() => Assert.Equal(VerdictKind.Refused, Kind(Leaving(SomePress.AutoSyncOn())));

    [Fact]
    public void A_plain_sync_of_nothing_does_nothing_and_says_so() => Assert.Equal("Git selects no object of orders: this sync does nothing.", Asks(Leaving(SomePress.Sync())).Sentence);

    [Fact]
    public void A_refresh_of_nothing_is_how_one_gets_out() =>
        Assert.Equal(VerdictKind.Allowed, Kind(Leaving(SomePress.Refresh(SomePress.Orders() with { SyncPolicy = new(new AutomatedPolicy(null, true, false, false)) }))));

    [Fact]
    public void Auto_sync_that_has_nothing_to_do_is_no_empty_target()
    {
        var two = SomePress.Orders() with { Resources = [SomePress.Row("kept"), SomePress.Row("other")], ResourceCount = 2 };

        Assert.Equal(VerdictKind.Allowed, Kind(Leaving(SomePress.AutoSyncOn(two))));
    }

    [Fact]
    public void A_partial_prune_is_a_wipe_only_when_all_waits()
    {
        var press = SomePress.Sync(SomePress.Orders() with { Resources = [SomePress.Row("kept"), SomePress.Row("a", prune: true)] }, prune: true, effects: [SomePress.Effect("a", EffectKind.Deleted)]);
        var all = SomePress.Sync(SomePress.Orders() with { Resources = [SomePress.Row("a", prune: true)] }, prune: true, effects: [SomePress.Effect("a", EffectKind.Deleted)]);

        Assert.Equal(VerdictKind.Allowed, Kind(Only(press)));
        Assert.Equal(VerdictKind.Refused, Kind(Only(all)));
    }

    [Theory]
    [InlineData("cases/would-wipe")]
    [InlineData("cases/nothing-rendered")]
    public async Task The_recorded_empty_sets_are_refused(string folder) => Assert.Equal(VerdictKind.Refused, Kind(await RecordedPress.SyncAsync(folder, prune: true)));

    private static GuardFacts Only(GuardFacts press) => press with { Draft = press.Draft with { Only = [new("", "ConfigMap", "shop", "a")] } };

    private static GuardFacts Leaving(GuardFacts press) => press with { Effects = press.Effects! with { Effects = [], LeftOver = [Gone] } };
}
