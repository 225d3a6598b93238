using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NamespaceMissingTests
{
    private const string Id = "namespace-missing";

    [Theory]
    [InlineData("cases/namespace-missing")]
    [InlineData("versions/v2.14/cases/namespace-missing")]
    public async Task Names_the_namespace_and_what_belongs_into_it(string folder) => Assert.Equal(
        "The namespace nowhere does not exist in in-cluster, so ConfigMap namespace-missing cannot be created.", (await Explained.RecordedAsync(folder)).Headline!.Sentence);

    [Fact]
    public void Is_known_without_a_result_and_in_the_dry_run_too()
    {
        var cause = SomeFacts.Operated("one or more objects failed to apply, reason: namespaces \"away\" not found").Explain().Of(Id);

        Assert.Equal("The namespace away does not exist in in-cluster, so an object cannot be created.", cause.Sentence);
        Assert.Contains("Nothing was applied: the dry run that comes before each sync failed.", Refusals.Of("namespaces \"away\" not found", frame: "one or more objects failed to apply (dry run)").Explain().Of(Id).Details.Items);
    }

    [Fact]
    public void Of_two_namespaces_each_is_a_cause() => Assert.Equal(2, SomeFacts.Operated(
        "one or more objects failed to apply, reason: namespaces \"a\" not found,namespaces \"b\" not found",
        results: [SomeFacts.Result("namespaces \"a\" not found"), SomeFacts.Result("namespaces \"b\" not found", name: "other")]).Explain().Causes.Items.Count(c => c.Id == Id));

    [Theory]
    [InlineData("namespace auto creation failed: namespaces \"a\" is forbidden: User \"argo\" cannot create resource \"namespaces\"", "namespace-create-failed")]
    [InlineData("serviceaccounts \"a\" not found", "sync-apply-failed")]
    [InlineData("the namespace \"a\" is nowhere to be found", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
