using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RenderTimeoutTests
{
    private const string Id = "render-timeout";

    [Theory]
    [InlineData("failed to execute helm template command: failed running helm: `helm template . --name-template x` failed timeout after 1m30s", "helm template was ended after 1m30s while rendering apps/orders: Argo CD waits no longer.")]
    [InlineData("`kustomize build x` failed fatal timeout after 1m40s: signal: killed", "kustomize build was ended after 1m40s while rendering apps/orders: Argo CD waits no longer.")]
    [InlineData("Failed to fetch default: `git fetch origin --tags --force --prune` failed timeout after 1m30s", "git fetch was ended after 1m30s while fetching platform.git: Argo CD waits no longer.")]
    [InlineData("error generating manifests in cmp: sh -c failed timeout after 1m30s", "The tool was ended after 1m30s while rendering apps/orders: Argo CD waits no longer.")]
    public void Names_the_tool_and_how_long_it_was_waited_for(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("failed to execute helm template command: `helm template .` failed exit status 1: Error: `x` failed timeout after 1s", "helm-render-failed")]
    [InlineData("context deadline exceeded", "repo-server-unavailable")]
    [InlineData("helm template did not end within 1m30s", "comparison-error")]
    public void A_tool_that_ended_a_dead_server_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
