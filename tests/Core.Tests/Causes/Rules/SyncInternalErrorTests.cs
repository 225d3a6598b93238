using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncInternalErrorTests
{
    private const string Id = "sync-internal-error";

    [Theory]
    [InlineData("Failed to get destination cluster: no such secret")]
    [InlineData("failed to initialize sync context: connection refused")]
    [InlineData("Failed to load application project: timeout")]
    [InlineData("Failed to normalize target resources: bad rule")]
    [InlineData("failed to record sync to history: conflict")]
    [InlineData("SyncWaveHook failed: no")]
    [InlineData("Invalid operation request: no operation specified")]
    public void Cites_Argo_CD_s_own_fault(string message) =>
        Assert.Equal($"Argo CD could not carry the sync of orders out: {message}.", SomeFacts.Operated(message, OperationPhase.Error).Explain().Of(Id).Sentence);

    [Fact]
    public void A_right_that_is_missing_inside_it_is_still_its_fault() =>
        Assert.Equal([Id], Refusals.IdsOfMessage("failed to initialize sync context: pods is forbidden: User \"a\" cannot list resource \"pods\"", OperationPhase.Error));

    [Theory]
    [InlineData("ComparisonError: Failed to load target state: unable to resolve 'x' to a commit SHA", "")]
    [InlineData("failed to derive service account to impersonate: no", "impersonation-failed")]
    [InlineData("the controller fell over", "sync-apply-failed")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal(other, string.Concat(Refusals.IdsOfMessage(message, OperationPhase.Error)));
}
