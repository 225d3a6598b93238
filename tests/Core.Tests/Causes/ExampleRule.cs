using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>
/// An application has been OutOfSync for longer than a day.
/// Found: the sync status and the time of the last comparison.
/// Do: look at its other causes.
/// Confused with: nothing.
/// </summary>
internal sealed class ExampleRule : ICauseRule
{
    public CauseDescription Description { get; } = new("example-rule", "OutOfSync for long", CauseFamily.Unseen, DecisionOrder.Unseen + 90);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (facts.Application is not { Sync: SyncStatus.OutOfSync, ReconciledAt: { } at } || facts.Now - at < TimeSpan.FromDays(1))
        {
            yield break;
        }

        yield return Description.Found($"{facts.Application.Key.Name} was compared last more than a day ago", Severity.Waiting, Confidence.Proven, [new Evidence($"reconciledAt: {at:u}.", "Argo CD status.reconciledAt", at)])
            .With([new Remedy("Refresh the application.", "Nothing changes in the cluster.", RemedySafety.Safe, Action: "refresh")]);
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) =>
        facts.Application.ReconciledAt is null ? [new NotChecked(Description.Id, "How old the comparison is", "Argo CD does not say when it compared")] : [];
}

public sealed class ExampleRuleTests
{
    [Fact]
    public void Is_asked_like_any_other_rule()
    {
        var facts = SomeFacts.Of(Some.Application() with { ReconciledAt = Some.Moment.AddDays(-2) });

        var explanation = new Explainer([new ExampleRule()]).Explain(facts, 1);

        Assert.Equal("orders was compared last more than a day ago.", explanation.Headline!.Sentence);
    }

    [Fact]
    public void Says_what_it_could_not_check() =>
        Assert.Contains(new Explainer([new ExampleRule()]).Explain(SomeFacts.Of(Some.Application()), 1).NotChecked.Items, n => n.CauseId == "example-rule");
}
