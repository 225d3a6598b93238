using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RepositoryNotConfiguredTests
{
    private const string Id = "repository-not-configured";

    [Fact]
    public void Names_the_repository_and_the_reason() => Assert.Equal(
        "Argo CD cannot read its entry of charts.git: secret \"repo-123\" not found.",
        SomeFacts.Unrendered("failed to get repo \"https://git.example/charts.git\": secret \"repo-123\" not found").Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("failed to list refs: repository not found", "repository-access-denied")]
    [InlineData("failed to get permitted Helm repositories: x", "argocd-settings-broken")]
    [InlineData("no entry for repo \"https://git.example/charts.git\": x", "comparison-error")]
    public void A_refusal_broken_settings_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
