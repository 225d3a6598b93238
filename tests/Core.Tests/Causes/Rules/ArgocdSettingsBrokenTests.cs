using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ArgocdSettingsBrokenTests
{
    private const string Id = "argocd-settings-broken";

    [Theory]
    [InlineData("failed to list Helm repositories: x")]
    [InlineData("failed to list OCI repositories: x")]
    [InlineData("failed to get permitted Helm repositories for project \"databases\": x")]
    [InlineData("failed to get Kustomize settings: x")]
    [InlineData("failed to get enabled source types: x")]
    [InlineData("failed to get installation ID: x")]
    [InlineData("failed to get trackingMethod: x")]
    public void Reads_every_wording(string text)
    {
        var cause = SomeFacts.Erring("Failed to load target state: " + text).Explain().Of(Id);

        Assert.Equal($"Argo CD cannot read its own settings: {text}.", cause.Sentence);
        Assert.Equal("settings prod", cause.RootKey);
    }

    [Theory]
    [InlineData("failed to get repo \"https://git.example/x.git\": y", "repository-not-configured")]
    [InlineData("failed to get index: x", "helm-chart-not-found")]
    [InlineData("failed to list refs: x", "comparison-error")]
    [InlineData("the Helm settings are not to be had: x", "comparison-error")]
    public void An_entry_a_chart_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
