using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class HookRunningTests
{
    private const string Id = "hook-running";

    [Theory]
    [InlineData("cases/hook-stuck")]
    [InlineData("versions/v2.14/cases/hook-stuck")]
    public async Task Names_the_hook_since_when_and_its_pod(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Headline!;

        Assert.StartsWith("The sync of hook-stuck waits for the PreSync hook Job hook-stuck since ", cause.Sentence);
        Assert.Contains(cause.Evidence.Items, e => e.Text.EndsWith("is Progressing (Pending).", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_more_are_waited_for() =>
        Assert.StartsWith("The sync of orders waits for the hook Pod x and 2 more hooks since", Waiting("waiting for completion of hook /Pod/x and 2 more hooks").Of(Id).Sentence);

    [Theory]
    [InlineData("waiting for healthy state of apps/Deployment/x", "wave-waiting")]
    [InlineData("waiting for deletion of hook batch/Job/x", "deletion-stuck")]
    [InlineData("hook batch/Job/x is not yet done", "")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal(other, string.Concat(Waiting(message).OfOperations()));

    [Fact]
    public void An_operation_that_is_being_terminated_waits_for_nothing() =>
        Assert.Equal(["operation-terminated"], Refusals.IdsOfMessage("waiting for completion of hook batch/Job/x", OperationPhase.Terminating));

    private static Explanation Waiting(string message) => SomeFacts.Operated(message, OperationPhase.Running).Explain();
}
