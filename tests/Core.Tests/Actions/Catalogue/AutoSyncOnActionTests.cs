using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class AutoSyncOnActionTests
{
    private const string Off = """{"automated":{"prune":true,"selfHeal":true,"enabled":false}}""";

    private static readonly AutoSyncOnAction Action = new();

    [Fact]
    public void Is_computed_as_a_deployment_with_what_it_would_prune()
    {
        var draft = Draft(Action, Facts(Application(Off)));

        Assert.True(draft.Scenario!.AutoSyncOn && draft.ActsNow);
        Assert.True(draft.Assumed!.SyncPolicy is { IsAutoSyncOn: true, Automated.Prune: true });
        Assert.Equal("autosync-off", draft.Undo!.Action);
    }

    [Fact]
    public void Without_a_block_somebody_has_to_choose_what_it_may_do()
    {
        Assert.Contains("automated block", Action.Prepare(Ask("autosync-on"), Facts(Application()), Id).Problem, StringComparison.Ordinal);
        Assert.Equal("""{"prune":false,"selfHeal":true}""", Assert.Single(Draft(Action, Facts(Application()), ("selfHeal", "true")).Trail.Changes).After);
    }

    [Theory]
    [InlineData("autoPrune")]
    [InlineData("selfHeal")]
    public void Another_policy_than_the_one_it_has_is_not_left_out_without_a_word(string name)
    {
        Assert.Contains("prune on and self-heal on", Action.Prepare(Ask("autosync-on", (name, "false")), Facts(Application(Off)), Id).Problem, StringComparison.Ordinal);
        Assert.Null(Action.Prepare(Ask("autosync-on", (name, "true")), Facts(Application(Off)), Id).Problem);
    }

    [Fact]
    public void What_is_on_is_no_plan() =>
        Assert.NotNull(Action.Prepare(Ask("autosync-on"), Facts(Application("""{"automated":{}}""")), Id).Problem);

    [Fact]
    public void It_is_done_when_it_is_on()
    {
        var trail = Draft(Action, Facts(Application(Off))).Trail;
        var on = Application("""{"automated":{"enabled":true}}""");

        Assert.Equal((VerificationState.Succeeded, Trace.Found), (Action.Verify(trail, on).State, Action.Trace(trail, on)));
        Assert.Equal((VerificationState.Failed, Trace.NotFound), (Action.Verify(trail, Application(Off)).State, Action.Trace(trail, Application(Off))));
    }
}
