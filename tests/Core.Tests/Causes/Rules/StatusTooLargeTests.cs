using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class StatusTooLargeTests
{
    private const string Id = "status-too-large";

    [Theory]
    [InlineData("Application status exceeds the Kubernetes resource size limit and could not be persisted", "The status of orders is larger than Kubernetes takes, so Argo CD could not store it and shows what was before.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "UnknownError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("error creating kubectl ResourceOperations: x", "spec-invalid")]
    [InlineData("application 'a' in namespace 'b' is not permitted to use project 'c'", "app-namespace-denied")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "UnknownError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("the status did not fit", "UnknownError").Explain().Headline!.Id);

    [Fact]
    public void Counts_the_resources_that_it_lists()
    {
        var facts = SomeFacts.Erring("Application status exceeds the Kubernetes resource size limit and could not be persisted", "UnknownError");

        Assert.EndsWith("(9000 resources).", (facts with { Application = facts.Application with { ResourceCount = 9000 } }).Explain().Of(Id).Sentence, StringComparison.Ordinal);
    }
}
