using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Rules;

namespace DbDashboard.Core.Tests.Causes.Recognition;

/// <summary>One message, one cause.</summary>
public sealed class FirstExplanationTests
{
    [Theory]
    [InlineData("the cluster sleeps", new[] { "wide" })]
    [InlineData("the cluster sleeps deeply", new[] { "narrow" })]
    [InlineData("something else", new[] { "comparison-error" })]
    public void Of_the_rules_that_recognise_a_text_the_first_in_the_decision_order_speaks(string text, string[] said)
    {
        var explainer = new Explainer([new Heard("wide", "sleeps", 20), new Heard("narrow", "sleeps deeply", 10), new ComparisonError()]);

        Assert.Equal(said, explainer.Explain(SomeFacts.Erring(text), 1).Causes.Items.Select(c => c.Id));
    }

    [Fact]
    public void A_catch_all_speaks_only_of_the_texts_that_are_left()
    {
        var facts = SomeFacts.Erring("Failed to load target state: unable to resolve 'x' to a commit SHA");
        facts = facts with { Application = facts.Application with { Conditions = [.. facts.Application.Conditions.Items, new("ComparisonError", "news from afar", null)] } };

        var explanation = facts.Explain();

        Assert.Equal(["revision-not-found", "comparison-error"], explanation.Causes.Items.Select(c => c.Id));
        Assert.Equal("Argo CD cannot compare: news from afar.", explanation.Causes[1].Sentence);
    }

    private sealed class Heard(string id, string words, int order) : ErrorRule
    {
        public override CauseDescription Description { get; } = new(id, id, CauseFamily.WhyDifferent, order);

        protected override Cause? Recognise(Facts facts, ArgoCdError error) =>
            error.Text.Contains(words, StringComparison.Ordinal) ? Description.Recognise(facts, error, $"It says {error.Text}") : null;
    }
}
