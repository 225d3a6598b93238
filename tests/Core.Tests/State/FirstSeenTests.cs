using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.State;

public sealed class FirstSeenTests
{
    private static readonly DateTimeOffset Later = Some.Moment.AddHours(1);

    [Fact]
    public void Dates_an_application_by_when_it_was_seen_first()
    {
        Assert.Equal(new("OutOfSync/Healthy", Some.Moment), Dated((Some.Application(), Some.Moment)));
    }

    [Fact]
    public void Keeps_the_date_while_only_other_things_change()
    {
        var dated = Dated((Some.Application(), Some.Moment), (Some.Application(version: "2") with { ReconciledAt = Later }, Later));

        Assert.Equal(Some.Moment, dated.Since);
    }

    [Fact]
    public void Dates_health_by_Argo_CDs_own_time_and_leaves_the_date_of_sync()
    {
        var degraded = Some.Application(version: "2") with { Health = HealthStatus.Degraded, HealthSince = Later.AddMinutes(-3) };

        var dated = Dated((Some.Application(), Some.Moment), (degraded, Later));

        Assert.Equal(("OutOfSync/Degraded", Later.AddMinutes(-3), Some.Moment), (dated.State, dated.Since, dated.SyncSince));
    }

    [Fact]
    public void Dates_a_change_of_sync_by_the_comparison_that_found_it()
    {
        var synced = Some.Application(version: "2") with { Sync = SyncStatus.Synced, ReconciledAt = Later.AddSeconds(-20) };

        Assert.Equal(Later.AddSeconds(-20), Dated((Some.Application(), Some.Moment), (synced, Later)).Since);
    }

    [Fact]
    public void Dates_an_unknown_state_by_the_condition_that_tells_why()
    {
        var unknown = Some.Application() with { Sync = SyncStatus.Unknown, Conditions = [new("ComparisonError", "no such branch", Some.Moment.AddDays(-2))] };

        Assert.Equal(Some.Moment.AddDays(-2), Dated((unknown, Some.Moment)).SyncSince);
    }

    [Fact]
    public void Believes_no_time_from_the_future()
    {
        var skewed = Some.Application() with { HealthSince = Some.Moment.AddMinutes(5) };

        Assert.Equal(Some.Moment, Dated((skewed, Some.Moment)).Since);
    }

    [Fact]
    public void An_earlier_runs_date_is_not_that_of_an_application_created_since()
    {
        var held = Snapshot.Empty with { FirstSeen = Snapshot.Empty.FirstSeen.Add(Some.Application().Key, new("OutOfSync/Healthy", Some.Moment.AddDays(-9))) };

        var next = SnapshotReducer.Reduce(held, Some.Changed(Some.Application() with { CreatedAt = Some.Moment.AddDays(-1) }));

        Assert.Equal(Some.Moment, next.FirstSeen.Values.Single().Since);
    }

    private static FirstSeen Dated(params (Application Application, DateTimeOffset At)[] seen) =>
        seen.Aggregate(Snapshot.Empty, (held, next) => SnapshotReducer.Reduce(held, Some.Changed(next.Application, next.At))).FirstSeen.Values.Single();
}
