using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncWindowClosedTests
{
    private const string Id = "sync-window-closed";
    private static readonly SyncWindow Office = new("allow", "0 8 * * *", "10h", true);

    // It is Sunday, 12:00 UTC.
    private static readonly SyncWindow Weekend = new("deny", "0 20 * * 5", "58h", false);

    [Fact]
    public async Task Says_that_it_never_opens() => Assert.Equal(
        "A sync window of project windowed keeps auto-sync and pressed syncs of sync-window waiting: deny '* * * * *' for 24h; it does not open: its schedule leaves no gap within a year.",
        (await Explained.RecordedAsync("cases/sync-window")).Of(Id).Sentence);

    [Fact]
    public async Task For_a_window_that_never_opens_nobody_is_told_to_wait() => Assert.StartsWith(
        "Ask who keeps project windowed to change the window", (await Explained.RecordedAsync("cases/sync-window")).Of(Id).Remedies[0].Text);

    [Fact]
    public void Says_when_it_opens_in_the_project_s_time_zone() => Assert.Equal(
        "A sync window of project default keeps auto-sync of orders waiting: deny '0 20 * * 5' for 58h; it opens at 2026-03-02 06:00 Europe/Berlin, in 17 h.",
        SomeAuto.On().Windowed([Weekend], [Weekend]).Zoned((Weekend, "Europe/Berlin")).Explain().Of(Id).Sentence);

    [Fact]
    public void Without_the_project_it_says_that_the_zone_is_not_known() => Assert.EndsWith(
        "it opens at 2026-03-02 06:00 UTC, in 18 h if its time zone is UTC: Argo CD's answer leaves the zone out, and the project was not read.",
        SomeAuto.On().Windowed([Weekend], [Weekend]).Explain().Of(Id).Sentence);

    [Fact]
    public void A_pressed_sync_is_offered_where_the_window_lets_it_through()
    {
        var closed = SomeAuto.On().Windowed([], [Office]);

        Assert.Contains(closed.Explain().Of(Id).Remedies.Items, r => r.Action == "sync");
        Assert.DoesNotContain(closed.Windowed([], [Office], canSync: false).Explain().Of(Id).Remedies.Items, r => r.Action == "sync");
    }

    [Fact]
    public void With_auto_sync_off_it_matters_only_where_a_pressed_sync_is_refused()
    {
        var off = SomeAuto.On().Shaped(a => a with { SyncPolicy = new SyncPolicy() });

        Assert.False(off.Windowed([Weekend], [Weekend]).Explain().Says(Id));
        Assert.True(off.Windowed([Weekend], [Weekend], canSync: false).Explain().Says(Id));
    }

    [Fact]
    public void An_active_allow_window_is_open() => Assert.False(SomeAuto.On().Windowed([Office], [Office]).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_nothing_differs() =>
        Assert.False(SomeAuto.On().Windowed([Weekend], [Weekend]).Shaped(a => a with { Sync = SyncStatus.Synced }).Explain().Says(Id));

    [Fact]
    public void Windows_that_were_not_read_are_not_checked()
    {
        var facts = SomeAuto.On();

        Assert.Contains((facts with { Details = facts.Details with { SyncWindows = new ApplicationDetails { Key = facts.Application.Key }.SyncWindows } }).Explain().NotChecked.Items, n => n.CauseId == Id);
    }
}
