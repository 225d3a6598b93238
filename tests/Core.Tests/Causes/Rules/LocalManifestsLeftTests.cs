using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class LocalManifestsLeftTests
{
    private const string Id = "local-manifests-left";

    [Theory]
    [InlineData("Failed to load local manifests: error unmarshaling", "The last sync by ada, 2 min ago, took manifests from a machine, and they cannot be read: error unmarshaling.")]
    [InlineData("Cannot use local manifests when source integrity is enforced", "The last sync by ada, 2 min ago, took manifests from a machine, which project default refuses: its commits must be signed.")]
    public void Says_whose_sync_it_was(string text, string sentence)
    {
        var facts = SomeFacts.Erring(text);

        Assert.Equal(sentence, (facts with { Application = facts.Application with { OperationState = SomeFacts.Operation("x") } }).Explain().Of(Id).Sentence);
    }

    [Fact]
    public void Says_less_when_the_sync_is_not_known() =>
        Assert.Equal("The last sync took manifests from a machine, and they cannot be read: x.", SomeFacts.Erring("Failed to load local manifests: x").Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("Target revision abc in Git is not signed, but a signature is required", "signature-rejected")]
    [InlineData("Failed to unmarshal \"cm.yaml\": <nil>", "manifest-invalid")]
    [InlineData("the manifests of somebody's machine were not loaded", "comparison-error")]
    public void A_signature_a_file_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
