using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class StaleFactsGuardTests : GuardTest<StaleFactsGuard>
{
    [Fact]
    public void Says_what_is_fresh() => Assert.Equal("Argo CD prod is live, and orders was read just now.", Allowed(SomePress.Sync()).Sentence);

    [Fact]
    public void An_Argo_CD_that_is_lost_refuses_and_says_why() =>
        Assert.Equal("Nothing sure is known of Argo CD prod: connection refused.", Refused(With(Some.Lost(Some.ArgoCd, "connection refused"))).Sentence);

    [Theory]
    [InlineData(SourceState.Stale)]
    [InlineData(SourceState.Resyncing)]
    [InlineData(SourceState.Connecting)]
    public void Anything_but_live_refuses(SourceState state) => Assert.Equal(VerdictKind.Refused, Kind(With(Some.Live(Some.ArgoCd) with { State = state })));

    [Fact]
    public void Live_and_silent_for_31_seconds_refuses() => Assert.Equal(VerdictKind.Refused, Kind(With(Some.Live(Some.ArgoCd) with { LastSeen = Some.Moment.AddSeconds(-31) })));

    [Fact]
    public void An_application_that_could_not_be_read_refuses() =>
        Assert.Equal("orders could not be read now: no answer.", Refused(SomePress.Sync().With(f => f with { Application = Reading.Failed<FreshApplication>("Argo CD application", Some.Moment, "no answer") })).Sentence);

    [Fact]
    public void A_reading_of_a_while_ago_refuses() =>
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.Sync().With(f => f with { Application = f.Application with { At = Some.Moment.AddMinutes(-1) } })));

    [Fact]
    public void Live_objects_that_were_not_read_refuse_a_sync_and_not_a_refresh()
    {
        var automatic = SomePress.Orders() with { SyncPolicy = new(new AutomatedPolicy(null, false, false, false)) };

        Assert.Equal("The live objects of orders could not be read: cache: key is missing.", Refused(Unlisted(SomePress.Sync())).Sentence);
        Assert.Equal(VerdictKind.Allowed, Kind(Unlisted(SomePress.Refresh(automatic))));
    }

    private static GuardFacts With(SourceStatus status) => SomePress.Sync().With(f => f with { Snapshot = f.Snapshot with { Sources = f.Snapshot.Sources.SetItem(status.Id, status) } });

    private static GuardFacts Unlisted(GuardFacts press) =>
        press.With(f => f with { Details = f.Details with { ManagedResources = Reading.Failed<EquatableList<ManagedResource>>("Argo CD managed-resources", Some.Moment, "cache: key is missing") } });
}
