using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class PressQuestionsTests
{
    private static readonly Application Automatic = SomePress.Orders() with { SyncPolicy = new(new AutomatedPolicy(null, true, false, false)) };

    [Fact]
    public void Each_kind_of_press_is_told_apart()
    {
        Assert.Equal((true, false, false, false), Kinds(SomePress.Sync()));
        Assert.Equal((false, true, true, false), Kinds(SomePress.AutoSyncOn()));
        Assert.Equal((false, false, true, false), Kinds(SomePress.Point()));
        Assert.Equal((false, false, false, true), Kinds(SomePress.Refresh()));
        Assert.Equal((false, false, false, false), Kinds(SomePress.Terminate()));
    }

    [Fact]
    public void Argo_CD_acts_by_itself_where_auto_sync_is_on_or_comes_on()
    {
        Assert.True(SomePress.AutoSyncOn().ActsByItself());
        Assert.True(SomePress.Point(Automatic).ActsByItself());
        Assert.False(SomePress.Point().ActsByItself());
        Assert.False(SomePress.AutoSyncOff(Automatic).ActsByItself());
        Assert.False(SomePress.Refresh(Automatic).ActsByItself());
    }

    [Fact]
    public void A_press_prunes_when_it_says_so_or_when_auto_sync_does()
    {
        Assert.True(SomePress.Sync(prune: true).Prunes());
        Assert.False(SomePress.Sync(Automatic).Prunes());
        Assert.True(SomePress.AutoSyncOn(prune: true).Prunes());
        Assert.False(SomePress.AutoSyncOn(prune: false).Prunes());
        Assert.True(SomePress.Point(Automatic).Prunes());
        Assert.False(SomePress.Point().Prunes());
    }

    [Fact]
    public void What_waits_for_pruning_leaves_hooks_and_what_is_protected_out()
    {
        var application = SomePress.Orders() with { Resources = [SomePress.Row("old", prune: true), SomePress.Row("hook", prune: true, hook: true), SomePress.Row("kept")] };

        Assert.Equal(["old"], SomePress.Sync(application).Waiting().Select(key => key.Name));
    }

    [Fact]
    public void Of_an_application_that_was_not_read_nothing_is_known_to_wait()
    {
        var press = SomePress.Sync().With(f => f with { Application = Reading.Failed<FreshApplication>("Argo CD application", f.Now, "no answer"), Snapshot = new() });

        Assert.Null(press.Application);
        Assert.Empty(press.Waiting());
    }

    [Fact]
    public void Data_is_lost_when_what_holds_it_goes_or_is_written_anew()
    {
        Assert.True(SomePress.Database("pg").LosesData());
        Assert.False(SomePress.Database("pg", EffectKind.Changed).LosesData());
        Assert.True(SomePress.Effect("claim", EffectKind.Changed, "PersistentVolumeClaim", replaced: true).LosesData());
        Assert.False(SomePress.Effect("settings", EffectKind.Deleted).LosesData());
    }

    private static (bool Sync, bool AutoSyncOn, bool Patch, bool Refresh) Kinds(GuardFacts press) => (press.IsSync(), press.IsAutoSyncOn(), press.IsPatch(), press.IsRefresh());
}
