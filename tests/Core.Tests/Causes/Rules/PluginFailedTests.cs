using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class PluginFailedTests
{
    private const string Id = "plugin-failed";

    [Theory]
    [InlineData("CMP processing failed for application \"orders\": plugin x is not ready", "The plugin that renders apps/orders failed: plugin x is not ready.")]
    [InlineData("could not find cmp-server plugin with name \"tanka\" supporting the given repository", "No plugin tanka of Argo CD takes apps/orders.")]
    [InlineData("plugin sidecar failed. error generating manifests in cmp: rpc error: code = Unknown desc = error generating manifests: `tk show` failed exit status 1: Error: no environments", "The plugin that renders apps/orders failed: no environments.")]
    [InlineData("error generating manifests in cmp: rpc error: code = Unavailable desc = the sidecar is gone", "The plugin that renders apps/orders failed: the sidecar is gone.")]
    [InlineData("plugin sidecar failed. could not find cmp-server plugin with name \"tanka\" supporting the given repository", "No plugin tanka of Argo CD takes apps/orders.")]
    [InlineData("CMP processing failed for application \"orders\": error generating manifests in cmp: rpc error: code = Unknown desc = boom", "The plugin that renders apps/orders failed: boom.")]
    public void Says_which_plugin_and_how(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("error generating manifests in cmp: `tk show` failed timeout after 1m30s", "render-timeout")]
    [InlineData("failed to execute helm template command: `helm template .` failed exit status 1: Error: error generating manifests in cmp: x", "helm-render-failed")]
    [InlineData("the plugin did not work: x", "comparison-error")]
    public void A_timeout_another_tool_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
