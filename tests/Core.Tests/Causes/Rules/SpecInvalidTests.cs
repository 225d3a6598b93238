using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SpecInvalidTests
{
    private const string Id = "spec-invalid";

    [Theory]
    [InlineData("InvalidSpecError", "the moon is full", "Argo CD refuses the spec: the moon is full.")]
    [InlineData("UnknownError", "could not retrieve AppProject 'shop' from cache: x", "Argo CD reports an error that it has no name for: could not retrieve AppProject 'shop' from cache: x.")]
    public void Says_Argo_CD_s_own_words(string type, string text, string sentence) =>
        Assert.Equal(sentence, SomeFacts.Erring(text, type).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("ComparisonError", "the moon is full")]
    [InlineData("InvalidSpecError", "Application referencing project team-x which does not exist")]
    [InlineData("UnknownError", "error synchronizing cache state : failed to get server version: dial tcp 10.0.0.1:443: i/o timeout")]
    public void Keeps_silent_where_another_cause_speaks(string type, string text)
    {
        var explanation = SomeFacts.Erring(text, type).Explain();

        Assert.NotEmpty(explanation.Causes);
        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public void A_text_that_stands_inside_an_explained_one_is_not_said_again()
    {
        var facts = SomeFacts.Erring("Failed to load live state: etcdserver: leader changed");
        facts = facts with { Application = facts.Application with { Conditions = [facts.Application.Conditions[0], new Condition("UnknownError", "etcdserver: leader changed", null)] } };

        Assert.Equal(["live-state-unreadable"], facts.Explain().Causes.Items.Select(c => c.Id));
    }
}
