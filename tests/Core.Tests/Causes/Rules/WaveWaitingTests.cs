using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class WaveWaitingTests
{
    private const string Id = "wave-waiting";

    [Theory]
    [InlineData("cases/wave-waiting")]
    [InlineData("versions/v2.14/cases/wave-waiting")]
    public async Task Names_the_object_and_why_it_is_not_healthy(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Headline!;

        Assert.StartsWith("The sync of wave-waiting waits since ", cause.Sentence);
        Assert.EndsWith("until Deployment wave-waiting is healthy, and it is Progressing (Waiting for rollout to finish: 0 of 1 updated replicas are available…).", cause.Sentence);
    }

    [Fact]
    public void An_object_that_is_not_known_is_named_all_the_same() =>
        Assert.EndsWith("until StatefulSet db and 1 more resources are healthy.", SomeFacts.Operated("waiting for healthy state of apps/StatefulSet/db and 1 more resources", OperationPhase.Running).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("waiting for completion of hook batch/Job/x", "hook-running")]
    [InlineData("waiting for deletion of apps/Deployment/x", "deletion-stuck")]
    [InlineData("apps/Deployment/x is not healthy yet", "")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal(other, string.Concat(Refusals.IdsOfMessage(message, OperationPhase.Running)));

    [Fact]
    public void What_a_failed_operation_waited_for_is_over() => Assert.Equal(["sync-apply-failed"], Refusals.IdsOfMessage("waiting for healthy state of apps/Deployment/x"));
}
