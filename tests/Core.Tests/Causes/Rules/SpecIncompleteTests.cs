using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SpecIncompleteTests
{
    private const string Id = "spec-incomplete";

    [Theory]
    [InlineData("spec.source.repoURL and either spec.source.path or spec.source.chart are required", "The spec of orders is incomplete: spec.source.repoURL and either spec.source.path or spec.source.chart are required.")]
    [InlineData("spec.source.targetRevision is required if the manifest source is a helm chart", "The spec of orders is incomplete: spec.source.targetRevision is required if the manifest source is a helm chart.")]
    [InlineData("spec.sourceHydrator.drySource.repoURL is required", "The spec of orders is incomplete: spec.sourceHydrator.drySource.repoURL is required.")]
    public void Names_what_stands_in_the_way(string text, string sentence)
    {
        var explanation = SomeFacts.Erring(text, "InvalidSpecError").Explain();

        Assert.Equal(Id, explanation.Headline!.Id);
        Assert.Equal(sentence, explanation.Headline.Sentence);
    }

    [Theory]
    [InlineData("Destination server missing from app spec", "destination-cluster-unknown")]
    [InlineData("Namespace for a /v1, Kind=ConfigMap is missing.", "namespace-required")]
    public void Its_neighbours_are_something_else(string text, string id)
    {
        var explanation = SomeFacts.Erring(text, "InvalidSpecError").Explain();

        Assert.Equal(id, explanation.Headline!.Id);
        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("the source lacks a repoURL", "InvalidSpecError").Explain().Headline!.Id);
}
