using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class TerminateActionTests
{
    private const string Pending = """
        "operation":{"sync":{}},
        """;

    private static readonly TerminateAction Action = new();

    [Theory]
    [InlineData("Running", Pending, VerificationState.Running, Trace.NotFound)]
    [InlineData("Terminating", Pending, VerificationState.Running, Trace.Found)]
    [InlineData("Failed", "", VerificationState.Succeeded, Trace.Found)]
    public void Is_done_when_the_operation_does_not_run_any_more(string phase, string pending, VerificationState state, Trace trace)
    {
        var trail = Draft(Action, Facts(Application(status: Status("Running"), more: Pending))).Trail;
        var now = Application(status: Status(phase), more: pending);

        Assert.Equal((state, trace), (Action.Verify(trail, now).State, Action.Trace(trail, now)));
    }

    [Fact]
    public void A_later_operation_means_that_the_one_before_ended()
    {
        var trail = Draft(Action, Facts(Application(status: Status("Running"), more: Pending))).Trail with { OperationStartedAt = Now.AddHours(-1) };
        var now = Application(status: Status("Running"), more: Pending);

        Assert.Equal((VerificationState.Succeeded, Trace.Found), (Action.Verify(trail, now).State, Action.Trace(trail, now)));
    }

    [Fact]
    public void An_operation_that_is_tried_again_has_not_ended()
    {
        var trail = Draft(Action, Facts(Application(status: Status("Running"), more: Pending))).Trail with { OperationStartedAt = Now.AddHours(-1) };
        var now = Application(status: Status("Running").Replace("\"phase\"", "\"retryCount\":1,\"phase\"", StringComparison.Ordinal), more: Pending);

        Assert.Equal((VerificationState.Running, Trace.NotFound), (Action.Verify(trail, now).State, Action.Trace(trail, now)));
    }

    [Fact]
    public void Is_a_brake() => Assert.True(Action.Description.IsBrake);

    private static string Status(string phase) => $"{{{Operation(phase, "")}}}";
}
