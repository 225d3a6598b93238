using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class PendingPruneGuardTests : GuardTest<PendingPruneGuard>
{
    [Fact]
    public void One_deletion_wants_its_name()
    {
        var verdict = Asks(SomePress.Sync(prune: true, effects: [SomePress.Kept, SomePress.Effect("old", EffectKind.Deleted)]));

        Assert.Equal("It deletes 1 object that holds no data itself: old.", verdict.Sentence);
        Assert.Equal(Risk.High, verdict.Risk);
        Assert.Equal(["old"], verdict.Typed.Items);
    }

    [Fact]
    public void Several_want_their_count()
    {
        var verdict = Asks(SomePress.Sync(prune: true, effects: [SomePress.Kept, SomePress.Effect("a", EffectKind.Deleted), SomePress.Effect("b", EffectKind.Deleted), SomePress.Effect("c", EffectKind.Deleted)]));

        Assert.Equal(["3 objects"], verdict.Typed.Items);
        Assert.Equal(3, verdict.Evidence.Count);
    }

    [Fact]
    public void Data_is_another_guards_business() =>
        Assert.Equal("Beside databases, volumes and what holds them nothing is deleted.", Allowed(SomePress.Sync(prune: true, effects: [SomePress.Database("pg")])).Sentence);

    [Fact]
    public void A_plain_sync_says_what_stays_waiting() =>
        Assert.Equal("It deletes nothing; 1 object that no file declares stays: old.", Allowed(Leaving(SomePress.Sync(), SomePress.Effect("old", EffectKind.Unchanged))).Sentence);

    [Fact]
    public void A_source_that_leaves_more_without_a_file_says_what_a_prune_would_then_delete()
    {
        var verdict = Asks(Leaving(SomePress.Point(), SomePress.Effect("a", EffectKind.Unchanged), SomePress.Effect("b", EffectKind.Unchanged)));

        Assert.Equal("After it 2 objects wait for pruning, and a later sync with prune deletes them: a and b.", verdict.Sentence);
    }

    [Fact]
    public void A_source_that_leaves_what_waits_already_is_no_news()
    {
        var waiting = SomePress.Orders() with { Resources = [SomePress.Row("kept"), SomePress.Row("a", prune: true)] };

        Assert.Equal(VerdictKind.Allowed, Kind(Leaving(SomePress.Point(waiting), SomePress.Effect("a", EffectKind.Unchanged))));
    }

    [Fact]
    public void Says_that_a_prune_waits_for_a_confirmation()
    {
        var held = SomePress.Orders() with { Resources = [SomePress.Row("kept"), SomePress.Row("a", prune: true, confirm: true)] };

        Assert.Equal("The sync waits until somebody confirms the deletion of ConfigMap a (Prune=confirm).", Asks(Leaving(SomePress.Sync(held, prune: true), SomePress.Effect("a", EffectKind.Unchanged))).Sentence);
    }

    [Fact]
    public async Task The_recorded_hook_is_no_deletion() =>
        Assert.Equal(VerdictKind.Allowed, Kind(await RecordedPress.SyncAsync("cases/hook-failed", prune: true)));

    [Fact]
    public async Task The_recorded_object_without_a_file_is_named() =>
        Assert.NotEmpty(Asks(await RecordedPress.SyncAsync("cases/removed-from-git", prune: true)).Typed.Items);

    private static GuardFacts Leaving(GuardFacts press, params Effect[] left) => press with { Effects = press.Effects! with { LeftOver = [.. left] } };
}
