using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class WindowGuardTests : GuardTest<WindowGuard>
{
    private static readonly SyncWindow Deny = new("deny", "* * * * *", "24h", false);
    private static readonly SyncWindow Allow = new("allow", "0 8 * * *", "1h", false);

    [Fact]
    public void A_closed_window_refuses_a_sync_and_names_its_schedule() =>
        Assert.Equal("A sync window is closed for orders: deny '* * * * *' for 24h.", Refused(With(SomePress.Sync(), canSync: false, [Deny], Deny)).Sentence);

    [Fact]
    public void An_allow_window_that_is_not_open_names_when_it_opens()
    {
        var verdict = Refused(With(SomePress.Sync(), canSync: false, [], Allow));

        Assert.Equal("A sync window is closed for orders: allow '0 8 * * *' for 1h.", verdict.Sentence);
        Assert.Equal("The next opening of that window (it opens at 2026-03-02 08:00 UTC, in 20 h if its time zone is UTC: Argo CD's answer leaves the zone out, and the project was not read), or manualSync on it in project shop.", verdict.WouldAllow);
    }

    [Fact]
    public void A_window_that_lets_pressed_syncs_through_wants_a_reason() =>
        Assert.Equal(Risk.Medium, Asks(With(SomePress.Sync(), canSync: true, [Deny with { ManualSync = true }], Deny with { ManualSync = true })).Risk);

    [Fact]
    public void Not_known_is_not_open()
    {
        var press = SomePress.Sync().With(f => f with { Details = f.Details with { SyncWindows = Reading.Failed<SyncWindows>("Argo CD syncwindows", Some.Moment, "no answer") } });

        Assert.Equal("Whether a sync window of project shop is closed is not known: no answer.", Asks(press).Sentence);
    }

    [Fact]
    public void Auto_sync_goes_by_its_own_rule_whatever_the_manual_answer_is()
    {
        var manual = Deny with { ManualSync = true };

        Assert.Equal("Auto-sync of orders waits for a sync window and acts then, when nobody may be looking: deny '* * * * *' for 24h.", Asks(With(SomePress.AutoSyncOn(), canSync: true, [manual], manual)).Sentence);
        Assert.Equal(VerdictKind.Allowed, Kind(With(SomePress.AutoSyncOn(), canSync: true, [Allow], Allow, Deny)));
        Assert.Equal(VerdictKind.NeedsConfirmation, Kind(With(SomePress.AutoSyncOn(), canSync: true, [], Allow, Deny)));
    }

    [Fact]
    public void Says_nothing_where_nothing_is_synced()
    {
        Assert.Null(Judge(SomePress.Refresh()));
        Assert.Null(Judge(SomePress.Point()));
        Assert.Null(Judge(SomePress.Terminate()));
    }

    [Fact]
    public async Task The_recorded_window_refuses() =>
        Assert.Equal("A sync window is closed for sync-window: deny '* * * * *' for 24h.", Refused(await RecordedPress.SyncAsync("cases/sync-window", prune: false)).Sentence);

    private static GuardFacts With(GuardFacts press, bool canSync, SyncWindow[] active, params SyncWindow[] assigned) =>
        press.With(f => f with { Details = f.Details with { SyncWindows = Reading.Known(new SyncWindows([.. active], [.. assigned], canSync), "Argo CD syncwindows", Some.Moment) } });
}
