using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class OperationTerminatedTests
{
    private const string Id = "operation-terminated";

    [Theory]
    [InlineData("cases/terminated")]
    [InlineData("versions/v2.14/cases/terminated")]
    public async Task Says_by_whom_and_what_ran_then(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Headline!;

        Assert.StartsWith("The sync of terminated was terminated by somebody before it was done, ", cause.Sentence);
        Assert.Contains("(Job hook-stuck-2 ran then)", cause.Remedies[0].Text);
    }

    [Theory]
    [InlineData("Operation terminated, triggered by controller sync timeout", OperationPhase.Failed, "The sync of orders was terminated by Argo CD itself, because it took too long before")]
    [InlineData("operation is terminating due to timeout", OperationPhase.Terminating, "The sync of orders is being terminated by Argo CD itself, because it took too long")]
    [InlineData("operation is terminating", OperationPhase.Running, "The sync of orders is being terminated by somebody")]
    [InlineData("Operation termination had errors", OperationPhase.Error, "The sync of orders was terminated by somebody, and not all of it could be stopped")]
    public void Knows_how_it_ended(string message, OperationPhase phase, string said) => Assert.StartsWith(said, SomeFacts.Operated(message, phase).Explain().Of(Id).Sentence);

    [Fact]
    public void What_an_object_was_refused_for_is_said_beside_it() => Assert.Equal(
        ["immutable-field", Id],
        SomeFacts.Operated("Operation terminated", results: [SomeFacts.Result("a \"b\" is invalid: spec.c: field is immutable"), SomeFacts.Result("Terminated", "Job", "migrate", "Synced", hookType: "PreSync")]).Explain().OfOperations());

    [Theory]
    [InlineData("one or more synchronization tasks completed unsuccessfully", "sync-apply-failed")]
    [InlineData("one or more objects failed to apply, reason: the server was terminated", "sync-apply-failed")]
    [InlineData("the sync was cut off", "sync-apply-failed")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal([other], Refusals.IdsOfMessage(message));
}
