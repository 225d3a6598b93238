using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NamespaceRequiredTests
{
    private const string Id = "namespace-required";

    [Theory]
    [InlineData("Namespace for settings /v1, Kind=ConfigMap is missing.", "ConfigMap settings names no namespace, and spec.destination.namespace of orders is empty: it cannot be created.")]
    [InlineData("Namespace for web apps/v1, Kind=Deployment is missing.", "Deployment web names no namespace, and spec.destination.namespace of orders is empty: it cannot be created.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("spec.source.repoURL and either spec.source.path or spec.source.chart are required", "spec-incomplete")]
    [InlineData("namespaces \"databases\" not found", "spec-invalid")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("ConfigMap settings has no namespace", "InvalidSpecError").Explain().Headline!.Id);

    [Fact]
    public async Task Names_the_file_and_comes_before_what_is_missing()
    {
        var explanation = await Explained.RecordedAsync("cases/namespace-required");

        Assert.Equal(Id, explanation.Headline!.Id);
        Assert.StartsWith("ConfigMap no-namespace (no-namespace/", explanation.Headline.Sentence, StringComparison.Ordinal);
        Assert.Equal(["no-namespace"], explanation.Headline.Resources.Items.Select(k => k.Name));
    }
}
