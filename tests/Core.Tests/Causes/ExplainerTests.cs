using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

public sealed class ExplainerTests
{
    [Fact]
    public async Task The_order_in_which_rules_are_registered_changes_nothing()
    {
        var facts = await Explained.FactsAsync("platform/09-the-incident/database-instances");
        var expected = Explainer.Default.Explain(facts, 1);

        Gen.Shuffle(RuleSet.All.ToArray()).Sample(rules =>
        {
            var actual = new Explainer(rules).Explain(facts, 1);
            return actual.Causes.Items.Select(c => c.Sentence).SequenceEqual(expected.Causes.Items.Select(c => c.Sentence))
                && actual.NotChecked == expected.NotChecked && actual.Headline!.Id == expected.Headline!.Id;
        }, iter: 30);
    }

    [Fact]
    public void A_rule_that_fails_is_said_and_the_others_survive()
    {
        var facts = SomeFacts.Of(Some.Application() with { SyncPolicy = new SyncPolicy() });

        var explanation = new Explainer([new FailingRule(), .. RuleSet.All]).Explain(facts, 1);

        Assert.True(explanation.Says("autosync-off"));
        Assert.Contains(explanation.NotChecked.Items, n => n is { What: "The rule failing-rule", Why: "it failed on these facts (InvalidOperationException)" });
    }

    [Fact]
    public async Task The_headline_says_why_it_differs_before_what_is_more_urgent()
    {
        var explanation = await Explained.RecordedAsync("platform/09-the-incident/database-instances");

        Assert.Equal(CauseFamily.WhyDifferent, explanation.Headline!.Family);
    }

    [Fact]
    public void Nothing_wrong_has_no_headline() =>
        Assert.Null(SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Synced, ResourceCount = 1 }).Explain().Headline);

    [Fact]
    public void A_failed_dry_run_that_no_cause_names_is_said_in_Argo_CD_s_words()
    {
        var operation = new Operation(true, null, false, true, [], "grace", false, 0, null, []);
        var state = new OperationState(OperationPhase.Failed, "the moon was full", null, Some.Moment, operation, [], [], [], 0);

        Assert.Contains(SomeFacts.Of(Some.Application() with { OperationState = state }).Explain().NotChecked.Items, n => n.Why.EndsWith("Argo CD says: the moon was full", StringComparison.Ordinal));
    }

    [Fact]
    public void An_application_that_is_being_deleted_is_not_called_different()
    {
        var application = Some.Application() with { DeletionTimestamp = Some.Moment, Resources = [SomeFacts.Resource("a", health: HealthStatus.Missing)] };

        var explanation = SomeFacts.Of(application).Explain();

        Assert.Equal(["application-deleting"], explanation.Causes.Items.Select(c => c.Id));
    }

    private sealed class FailingRule : ICauseRule
    {
        public CauseDescription Description { get; } = new("failing-rule", "Fails", CauseFamily.WhyDifferent, 1);

        public IEnumerable<Cause> Explain(Facts facts) => throw new InvalidOperationException("secret text that is not shown");
    }
}
