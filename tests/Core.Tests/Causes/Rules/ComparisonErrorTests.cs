using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ComparisonErrorTests
{
    private const string Id = "comparison-error";

    [Theory]
    [InlineData("cases/helm-bad", "failed to execute helm template command")]
    [InlineData("cases/kustomize-bad", "`kustomize build")]
    [InlineData("cases/repo-dead-host", "failed to list refs: Get")]
    [InlineData("cases/symlink", "repository contains out-of-bounds symlinks. file: ok/out.yaml")]
    public async Task Shows_Argo_CD_s_own_words_without_their_wrapping(string folder, string words) =>
        Assert.StartsWith("Argo CD cannot compare: " + words, (await Explained.RecordedAsync(folder)).Of(Id).Sentence);

    [Fact]
    public void Says_every_message_once()
    {
        var facts = SomeFacts.Erring("Failed to load live state: x");
        var condition = facts.Application.Conditions[0];
        facts = facts with { Application = facts.Application with { Conditions = [condition, condition, condition with { Message = "Failed to load target state: y" }] } };

        Assert.Equal(["Failed to load live state: x", "y"], facts.Explain().Of(Id).Evidence.Items.Select(e => e.Text));
    }

    [Fact]
    public void Keeps_silent_where_a_narrower_cause_speaks() =>
        Assert.False(SomeFacts.Erring("unable to resolve 'x' to a commit SHA").Explain().Says(Id));

    [Fact]
    public void An_invalid_spec_is_said_in_Argo_CD_s_words_and_not_as_this()
    {
        var facts = SomeFacts.Of(Testing.Some.Application() with { Sync = SyncStatus.Unknown, Conditions = [new Condition("InvalidSpecError", "Application referencing project absent which does not exist", null)] });

        var explanation = facts.Explain();

        Assert.Empty(explanation.Causes);
        Assert.Contains(explanation.NotChecked.Items, n => n.Why.Contains("project absent which does not exist"));
    }
}
