using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SourceTypeConflictTests
{
    private const string Id = "source-type-conflict";

    [Theory]
    [InlineData("multiple application sources defined: Kustomize,Helm", "The source of orders names several tools at once: Kustomize and Helm.")]
    [InlineData("error getting app source type: multiple application sources defined: Helm,Directory", "The source of orders names several tools at once: Helm and Directory.")]
    [InlineData("error while parsing source parameters: error converting YAML to JSON", "The .argocd-source file in apps/orders at main cannot be read: error converting YAML to JSON.")]
    public void Names_the_tools_or_the_file(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("`kustomize build x` failed exit status 1: Error: multiple application sources defined: x", "kustomize-render-failed")]
    [InlineData("Failed to unmarshal \"cm.yaml\": <nil>", "manifest-invalid")]
    [InlineData("several tools were named: Kustomize,Helm", "comparison-error")]
    public void A_tool_that_fails_a_file_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
