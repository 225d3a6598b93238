using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ResourceDisappearedTests
{
    private const string Id = "resource-disappeared";
    private const string Text = "Resource batch/Job/settings is missing, it might have been deleted";

    [Fact]
    public void Names_what_was_deleted() =>
        Assert.Equal("Job settings was deleted while orders was synced, so the sync waited for it in vain.", Refusals.Explain(Text, "Job", "batch").Of(Id).Sentence);

    [Fact]
    public void Is_known_by_the_message_alone_while_it_is_retried()
    {
        var explanation = SomeFacts.Operated($"{Text}. Retrying attempt #5 at 8:31AM.", Core.Model.OperationPhase.Running).Explain();

        Assert.Equal([Id, "sync-retrying"], explanation.OfOperations());
        Assert.StartsWith("Job settings was deleted while", explanation.Of(Id).Sentence);
    }

    [Theory]
    [InlineData("Job has reached the specified backoff limit", "sync-apply-failed")]
    [InlineData("namespaces \"a\" not found", "namespace-missing")]
    [InlineData("Resource batch/Job/settings went away", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
