using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ImpersonationFailedTests
{
    private const string Id = "impersonation-failed";

    [Theory]
    [InlineData("failed to derive service account to impersonate: no matching service account found for destination server https://a and namespace databases")]
    [InlineData("failed to find a matching service account to impersonate: no matching service account found for destination server https://a and namespace databases")]
    [InlineData("no matching service account found for destination server https://a and namespace databases")]
    public void Names_the_project_and_the_destination(string message) => Assert.StartsWith(
        "Project data names no service account to sync with for in-cluster, namespace databases: ", SomeFacts.Operated(message, OperationPhase.Error).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("one or more objects failed to apply, reason: pods \"x\" is forbidden: User \"a\" cannot create resource \"pods\" in API group \"\" in the namespace \"y\"", "cluster-forbidden")]
    [InlineData("failed to initialize sync context: no client", "sync-internal-error")]
    [InlineData("nobody to impersonate", "sync-apply-failed")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal([other], Refusals.IdsOfMessage(message, OperationPhase.Error));
}
