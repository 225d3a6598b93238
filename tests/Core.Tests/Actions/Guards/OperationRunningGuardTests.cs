using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class OperationRunningGuardTests : GuardTest<OperationRunningGuard>
{
    private static readonly Operation BySync = new(true, null, true, false, [], "admin", false, 0, null, []);

    [Fact]
    public void A_sync_waits_and_is_told_who_and_since_when() =>
        Assert.Equal("A sync with prune by admin, begun 14 s ago, is in progress, and Argo CD does one at a time.", Refused(SomePress.Sync(Running())).Sentence);

    [Fact]
    public void An_operation_that_was_asked_for_and_not_begun_counts() =>
        Assert.Equal("A sync by auto-sync, not begun yet, is in progress, and Argo CD does one at a time.", Refused(SomePress.Sync(SomePress.Orders() with { PendingOperation = BySync with { By = null, Automated = true, Prune = false } })).Sentence);

    [Fact]
    public void One_that_waits_for_its_retry_is_in_progress() =>
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.Sync(Running(state => state with { FinishedAt = Some.Moment, RetryCount = 2 }))));

    [Fact]
    public void A_patch_needs_a_reason() => Assert.Equal(Risk.Medium, Asks(SomePress.Point(Running())).Risk);

    [Fact]
    public void Without_one_a_sync_passes_and_terminate_has_nothing_to_do()
    {
        Assert.Equal(VerdictKind.Allowed, Kind(SomePress.Sync()));
        Assert.Equal("There is nothing to terminate: no operation of orders is in progress.", Refused(SomePress.Terminate()).Sentence);
    }

    [Fact]
    public void Terminate_is_not_stopped_by_an_old_list() =>
        Assert.Equal(VerdictKind.NeedsConfirmation, Kind(SomePress.Terminate().With(f => f with { Application = Reading.Failed<FreshApplication>("Argo CD application", Some.Moment, "no answer") })));

    [Fact]
    public void Terminate_ends_only_the_one_that_was_seen()
    {
        var press = SomePress.Terminate(Running());
        var planned = press.Plan() with { Draft = press.Draft with { Trail = press.Draft.Trail with { OperationStartedAt = Some.Moment.AddMinutes(-9) } } };

        Assert.Equal(VerdictKind.Allowed, Kind(press));
        Assert.Equal("The operation that was to be terminated has ended; a sync with prune by admin, begun 14 s ago, is in progress now.", Refused(press with { Plan = planned }).Sentence);
    }

    [Fact]
    public void Switching_auto_sync_off_says_that_the_sync_goes_on() =>
        Assert.EndsWith("is in progress and goes on: only Terminate ends it.", Allowed(SomePress.AutoSyncOff(Running())).Sentence);

    [Fact]
    public void Says_nothing_of_a_refresh() => Assert.Null(Judge(SomePress.Refresh(Running())));

    private static Application Running(Func<OperationState, OperationState>? change = null)
    {
        var state = new OperationState(OperationPhase.Running, "waiting", Some.Moment.AddSeconds(-14), null, BySync, [], [], [], 0);
        return SomePress.Orders() with { PendingOperation = BySync, OperationState = change is null ? state : change(state) };
    }
}
