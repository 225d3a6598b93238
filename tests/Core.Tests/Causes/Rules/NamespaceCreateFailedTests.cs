using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NamespaceCreateFailedTests
{
    private const string Id = "namespace-create-failed";
    private const string Forbidden = "namespaces \"away\" is forbidden: User \"argo\" cannot create resource \"namespaces\" in API group \"\" at the cluster scope";

    [Theory]
    [InlineData("namespace auto creation failed: " + Forbidden)]
    [InlineData("namespaceModifier error: " + Forbidden)]
    [InlineData(Forbidden)]
    public void Names_the_namespace_and_cites_why(string text) => Assert.Equal(
        $"Argo CD could not create the namespace settings in in-cluster: {Forbidden}.",
        SomeFacts.Operated($"the namespace failed to apply, reason: {text}", results: SomeFacts.Result(text, "Namespace")).Explain().Headline!.Sentence);

    [Fact]
    public void Is_known_by_the_message_alone() => Assert.Equal([Id], Refusals.IdsOfMessage("the namespace failed to apply, reason: no luck"));

    [Theory]
    [InlineData("namespaces \"a\" not found", "namespace-missing")]
    [InlineData(Forbidden, "cluster-forbidden")]
    [InlineData("could not make a namespace", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
