using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ComparisonErrorTests
{
    private const string Id = "comparison-error";

    [Theory]
    [InlineData("broken/redis-read-only", "READONLY You can't write against a read only replica")]
    public async Task Shows_Argo_CD_s_own_words_without_their_wrapping(string folder, string words) =>
        Assert.StartsWith("Argo CD cannot compare: " + words, (await Explained.RecordedAsync(folder)).Of(Id).Sentence);

    [Fact]
    public void Says_every_message_once()
    {
        var facts = SomeFacts.Erring("x");
        var condition = facts.Application.Conditions[0];
        facts = facts with { Application = facts.Application with { Conditions = [condition, condition, condition with { Message = "Failed to load target state: y" }] } };

        Assert.Equal(["x", "y"], facts.Explain().Of(Id).Evidence.Items.Select(e => e.Text));
    }

    [Fact]
    public void Keeps_silent_where_a_narrower_cause_speaks() =>
        Assert.False(SomeFacts.Erring("unable to resolve 'x' to a commit SHA").Explain().Says(Id));

    [Fact]
    public void An_invalid_spec_is_not_said_as_this() => Assert.False(SomeFacts.Erring("the moon is full", "InvalidSpecError").Explain().Says(Id));
}
