using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class DiffFailedTests
{
    private const string Id = "diff-failed";

    [Theory]
    [InlineData("Failed to compare desired state to live state: failed to create diff normalizer: unexpected token \"<EOF>\"", "A rule of ignoreDifferences does not work, so Argo CD cannot compare: failed to create diff normalizer: unexpected token \"<EOF>\".")]
    [InlineData("Failed to compare desired state to live state: failed to calculate diff: error calculating server side diff: serverSideDiff error: error running server side apply in dryrun mode for resource ConfigMap/settings: admission webhook \"deny.example.com\" denied the request: no", "The cluster refused the dry run with which Argo CD compares ConfigMap settings: admission webhook \"deny.example.com\" denied the request: no.")]
    [InlineData("Failed to compare desired state to live state: error calculating structured merge diff: x", "Argo CD has both sides and could not compare them: error calculating structured merge diff: x.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to normalize target state: x", "target-normalisation-failed")]
    [InlineData("Failed to load live state: y", "live-state-unreadable")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("the sides of ConfigMap/settings do not fit together").Explain().Headline!.Id);

    [Fact]
    public void Says_which_object_the_dry_run_was_about()
    {
        var facts = SomeFacts.Erring("Failed to compare desired state to live state: error running server side apply in dryrun mode for resource ConfigMap/settings: no");
        facts = facts with { Application = facts.Application with { Resources = [SomeFacts.Resource("settings"), SomeFacts.Resource("settings-2")] } };

        Assert.Equal(["settings"], facts.Explain().Of(Id).Resources.Items.Select(k => k.Name));
    }
}
