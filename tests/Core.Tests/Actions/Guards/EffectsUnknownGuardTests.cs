using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class EffectsUnknownGuardTests : GuardTest<EffectsUnknownGuard>
{
    private static readonly SyncPolicy Automatic = new(new AutomatedPolicy(null, false, false, false));

    [Fact]
    public void Counts_what_was_computed() =>
        Assert.Equal("1 created, 0 changed, 0 deleted, 1 as they are.", Allowed(SomePress.Sync(effects: [SomePress.Kept, SomePress.Effect("new", EffectKind.Created)])).Evidence[0].Text);

    [Fact]
    public void Says_nothing_where_no_object_is_touched() => Assert.Null(Judge(SomePress.Refresh()));

    [Fact]
    public void Unknown_is_a_reason_for_a_plain_sync()
    {
        var verdict = Asks(Unknown(SomePress.Sync()));

        Assert.Equal(("What it would do to orders is not known: Git does not answer.", Risk.Medium), (verdict.Sentence, verdict.Risk));
    }

    [Fact]
    public void Unknown_weighs_more_where_there_are_child_applications() =>
        Assert.Equal(Risk.High, Asks(Unknown(SomePress.Sync(SomePress.Orders() with { IsAppOfApps = true }))).Risk);

    [Fact]
    public void Unknown_is_no_for_a_prune_for_auto_sync_and_for_a_new_source_under_auto_sync()
    {
        Assert.Equal(VerdictKind.Refused, Kind(Unknown(SomePress.Sync(prune: true))));
        Assert.Equal(VerdictKind.Refused, Kind(Unknown(SomePress.AutoSyncOn(prune: false))));
        Assert.Equal(VerdictKind.Refused, Kind(Unknown(SomePress.Point(SomePress.Orders() with { SyncPolicy = Automatic }))));
    }

    [Fact]
    public void Not_computed_at_all_is_unknown() =>
        Assert.Equal("What it would do to orders is not known: it was not computed.", Refused(SomePress.Sync(prune: true) with { Effects = null }).Sentence);

    [Fact]
    public void A_refresh_of_what_cannot_be_rendered_needs_a_reason_and_is_not_refused() =>
        Assert.Equal(VerdictKind.NeedsConfirmation, Kind(Unknown(SomePress.Refresh(SomePress.Orders() with { SyncPolicy = Automatic }))));

    [Theory]
    [InlineData(false, VerdictKind.NeedsConfirmation)]
    [InlineData(true, VerdictKind.Refused)]
    public void Children_that_were_not_followed_may_delete(bool prune, VerdictKind kind)
    {
        var press = SomePress.Sync(prune: prune);

        Assert.Equal(kind, Kind(press with { Effects = press.Effects! with { Proven = false, Why = "What child would do by auto-sync is not known." } }));
    }

    [Fact]
    public void A_content_that_is_not_read_may_change_and_is_named()
    {
        var press = SomePress.Sync(effects: [SomePress.Effect("token", EffectKind.Unknown, "Secret")]);

        Assert.Equal("Whether it changes Secret token could not be computed; all else is.", Asks(press with { Effects = press.Effects! with { Proven = false } }).Sentence);
    }

    [Fact]
    public void A_list_that_is_not_whole_refuses_a_prune()
    {
        var press = SomePress.Sync(SomePress.Orders() with { ResourcesComplete = false }, prune: true).With(f => f with { Details = new ApplicationDetails { Key = f.Key } });

        Assert.Equal("Not all that it would do is known: the list of live objects is not whole.", Refused(press with { Effects = press.Effects! with { Proven = false } }).Sentence);
    }

    private static GuardFacts Unknown(GuardFacts press) => press with { Effects = press.Effects! with { Known = false, Proven = false, Why = "Git does not answer.", Effects = [] } };
}
