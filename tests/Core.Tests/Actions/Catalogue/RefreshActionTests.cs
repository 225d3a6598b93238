using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class RefreshActionTests
{
    private const string Before = """{"reconciledAt":"2026-11-23T02:00:00Z"}""";
    private const string After = """{"reconciledAt":"2026-11-23T02:14:03Z"}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_done_when_the_comparison_moved(bool hard)
    {
        IGuardedAction action = hard ? new HardRefreshAction() : new RefreshAction();
        var draft = Draft(action, Facts(Application(status: Before)));

        Assert.Equal(hard, ((ArgoCdWrite.Refresh)draft.Write).Hard);
        Assert.Equal((VerificationState.Running, Trace.NotFound), (action.Verify(draft.Trail, Application(status: Before)).State, action.Trace(draft.Trail, Application(status: Before))));
        Assert.Equal((VerificationState.Succeeded, Trace.Found), (action.Verify(draft.Trail, Application(status: After)).State, action.Trace(draft.Trail, Application(status: After))));
    }

    [Fact]
    public void A_comparison_in_the_same_second_as_the_one_before_counts()
    {
        var trail = Draft(new RefreshAction(), Facts(Application(status: """{"reconciledAt":"2026-11-23T02:14:00Z"}"""))).Trail;

        Assert.Equal(VerificationState.Succeeded, new RefreshAction().Verify(trail, Application(status: """{"reconciledAt":"2026-11-23T02:14:00Z"}""")).State);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"automated":{}}""", true)]
    public void With_auto_sync_on_a_sync_may_follow(string policy, bool acts) =>
        Assert.Equal(acts, Draft(new RefreshAction(), Facts(Application(policy, Before))).Scenario is { AutoSyncOn: true });
}
