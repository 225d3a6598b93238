using DbDashboard.Core.Causes.AutoSync.Windows;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes.AutoSync.Windows;

/// <summary>Openings by Argo CD's rule; it is Sunday, 2026-03-01, 12:00 UTC.</summary>
public sealed class ClosedWindowsTests
{
    private static readonly DateTimeOffset Now = Testing.Some.Moment;

    [Theory]
    [InlineData("allow", "0 18 * * *", "4h", "UTC", "2026-03-01 18:00 UTC")]
    [InlineData("allow", "0 9 * * 1-5", "8h", "Europe/Berlin", "2026-03-02 09:00 Europe/Berlin")]
    [InlineData("allow", "30 2 29 3 *", "1h", "Europe/Berlin", "2026-03-29 03:00 Europe/Berlin")]
    [InlineData("allow", "0 6 13 * 5", "1h", "", "2026-03-06 06:00 UTC")]
    [InlineData("allow", "0 6 13 * FRI", "1h", "No/Such", "2026-03-06 06:00 UTC")]
    [InlineData("deny", "0 8 * * *", "10h30m", "UTC", "2026-03-01 18:30 UTC")]
    [InlineData("deny", "0 */6 * * *", "7h", "UTC", null)]
    public void Says_when_it_opens_in_the_window_s_own_time(string kind, string schedule, string duration, string zone, string? opens)
    {
        var window = new SyncWindow(kind, schedule, duration, false);
        var opening = ClosedWindows.Opening(Windows(window), In(zone, window), Now);

        Assert.StartsWith(opens is null ? "it does not open" : $"it opens at {opens}, in ", opening.Say(Now));
    }

    [Fact]
    public void A_deny_window_that_follows_another_is_waited_for_too()
    {
        SyncWindow first = new("deny", "0 10 * * *", "4h", false), second = new("deny", "0 13 * * *", "3h", false);

        Assert.Equal(Now.AddHours(4), ClosedWindows.Opening(Windows(first, second), In("UTC", first, second), Now).At);
    }

    [Fact]
    public void An_allow_window_opens_only_where_no_deny_window_holds()
    {
        SyncWindow allow = new("allow", "0 14 * * *", "8h", false), deny = new("deny", "0 11 * * *", "5h", false);

        Assert.Equal(Now.AddHours(4), ClosedWindows.Opening(Windows(allow, deny), In("UTC", allow, deny), Now).At);
    }

    [Theory]
    [InlineData("0 8 * *", "4h")]
    [InlineData("0 8 L * *", "4h")]
    [InlineData("0 8 * * *", "4 hours")]
    [InlineData("@daily", "4h")]
    public void What_cannot_be_read_is_said_so(string schedule, string duration)
    {
        var window = new SyncWindow("allow", schedule, duration, false);

        Assert.Contains("cannot be read", ClosedWindows.Opening(Windows(window), In("UTC", window), Now).Why);
    }

    [Fact]
    public void Two_windows_that_differ_only_in_the_zone_leave_it_unknown()
    {
        var window = new SyncWindow("allow", "0 18 * * *", "4h", false);
        var opening = ClosedWindows.Opening(Windows(window), Reading.Known(Project((window, "UTC"), (window, "Asia/Tokyo")), "Argo CD project", Now), Now);

        Assert.False(opening.ZoneKnown);
    }

    [Fact]
    public void A_window_that_is_closed_where_UTC_would_open_it_is_in_another_zone()
    {
        var window = new SyncWindow("allow", "0 11 * * *", "4h", false);

        Assert.Contains("their time zone is not UTC", ClosedWindows.Opening(Windows(window), Reading.NotRead<Project>("Argo CD project"), Now).Why);
    }

    [Theory]
    [InlineData("deny", true, "allow", true, 1)]
    [InlineData("deny", false, "allow", true, 0)]
    [InlineData("deny", false, "allow", false, 1)]
    [InlineData("deny", false, "deny", false, 0)]
    public void Closes_by_the_rule_for_auto_sync(string first, bool firstActive, string second, bool secondActive, int closing)
    {
        SyncWindow one = new(first, "0 1 * * *", "1h", true), other = new(second, "0 2 * * *", "1h", true);
        var windows = new SyncWindows([.. firstActive ? [one] : Array.Empty<SyncWindow>(), .. secondActive ? [other] : Array.Empty<SyncWindow>()], [one, other], true);

        Assert.Equal(closing, ClosedWindows.Of(windows).Count);
    }

    private static SyncWindows Windows(params SyncWindow[] windows) => new([.. windows.Where(w => w.Kind == "deny")], [.. windows], false);

    private static Reading<Project> In(string zone, params SyncWindow[] windows) => Reading.Known(Project([.. windows.Select(w => (w, zone))]), "Argo CD project", Now);

    private static Project Project(params (SyncWindow Window, string Zone)[] windows) =>
        new("p", [], [], [], [.. windows.Select(w => new ProjectWindow(w.Window, w.Zone, [], [], [], false))]);
}
