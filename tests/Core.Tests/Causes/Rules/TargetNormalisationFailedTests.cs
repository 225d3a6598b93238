using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class TargetNormalisationFailedTests
{
    private const string Id = "target-normalisation-failed";

    [Fact]
    public void Says_Argo_CD_s_reason() =>
        Assert.Equal("Argo CD cannot prepare what it rendered for the comparison: unable to set the label.", SomeFacts.Erring("Failed to normalize target state: unable to set the label").Explain().Of(Id).Sentence);

    [Fact]
    public void Names_the_name_that_is_too_long_for_a_label()
    {
        var facts = SomeFacts.Erring("Failed to normalize target state: metadata.labels: must be no more than 63 characters");
        facts = facts with { Application = facts.Application with { Key = new("prod", "argocd", new string('x', 70)) } };

        Assert.Contains(facts.Explain().Of(Id).Details.Items, d => d.Contains("has 70 characters"));
    }

    [Theory]
    [InlineData("Object 'Kind' is missing in '{}'", "manifest-invalid")]
    [InlineData("failed to get trackingMethod: x", "argocd-settings-broken")]
    [InlineData("the target state could not be made normal: x", "comparison-error")]
    public void A_file_the_settings_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
