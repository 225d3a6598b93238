namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SpecIncompleteTests
{
    private const string Id = "spec-incomplete";

    [Theory]
    [InlineData("spec.source.repoURL and either spec.source.path or spec.source.chart are required", "The spec of orders is incomplete: spec.source.repoURL and either spec.source.path or spec.source.chart are required.")]
    [InlineData("spec.source.targetRevision is required if the manifest source is a helm chart", "The spec of orders is incomplete: spec.source.targetRevision is required if the manifest source is a helm chart.")]
    [InlineData("spec.sourceHydrator.drySource.repoURL is required", "The spec of orders is incomplete: spec.sourceHydrator.drySource.repoURL is required.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Destination server missing from app spec", "destination-cluster-unknown")]
    [InlineData("Namespace for a /v1, Kind=ConfigMap is missing.", "namespace-required")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("the source lacks a repoURL", "InvalidSpecError").Explain().Headline!.Id);
}
