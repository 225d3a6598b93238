using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class SoakGuardTests : GuardTest<SoakGuard>
{
    private static readonly DateTimeOffset Now = Some.Moment;

    [Fact]
    public void Only_switching_auto_sync_on_is_asked() => Assert.Null(Judge(SomePress.Sync()));

    [Fact]
    public void A_soak_that_is_whole_allows() =>
        Assert.Equal("orders was healthy and Synced without a gap for 3 d; asked for: 24 h.", Allowed(On(Reading(since: Now.AddDays(-3)))).Sentence);

    [Fact]
    public void One_that_is_too_short_says_how_long_it_takes_and_when_it_is_earned()
    {
        var verdict = Refused(On(Reading(since: Now.AddHours(-3).AddMinutes(-10))));

        Assert.Contains("so far orders was that for 3 h 10 min", verdict.Sentence);
        Assert.StartsWith("20 h 50 min more without a gap (at 2026-03-02 08:50 UTC), or a promoter", verdict.WouldAllow);
    }

    [Fact]
    public void An_open_gap_says_what_it_is()
    {
        var reading = Reading(null);
        Assert.EndsWith("one is open: it was Degraded.", Refused(On(reading with { Record = reading.Record with { Gap = new(Now.AddMinutes(-1), null, "it was Degraded") } })).Sentence);
    }

    [Fact]
    public void What_nobody_looked_at_lately_does_not_count() => Refused(On(Reading(Now.AddDays(-9)) with { LookedAt = Now.AddSeconds(-31) }));

    [Fact]
    public void Without_a_look_it_is_refused() => Assert.Contains("is not known", Refused(On(null)).Sentence);

    [Fact]
    public void What_is_not_Synced_and_healthy_at_the_press_does_not_soak() =>
        Assert.Equal("orders is OutOfSync and Healthy now, so it does not soak.", Refused(SomePress.AutoSyncOn(SomePress.Orders())).Sentence);

    [Fact]
    public void The_databases_are_named_and_take_longer() =>
        Assert.Contains("so far orders with its databases was that for", Refused(On(Reading(Now.AddHours(-30), databases: true))).Sentence);

    private static SoakReading Reading(DateTimeOffset? since, bool databases = false) =>
        new(Some.Soak(SomePress.Orders().Key, since) with { HasDatabases = databases }, new SoakOptions().Of(databases), Now);

    private static GuardFacts On(SoakReading? soak) => SomePress.AutoSyncOn(SomePress.Orders() with { Sync = SyncStatus.Synced }).With(f => f with { Standing = f.Standing with { Soak = soak } });
}
