using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Asks every rule and puts what holds into order. Pure: the same facts give the same explanation, in whatever order the rules come.</summary>
public sealed class Explainer(IEnumerable<ICauseRule> rules)
{
    private readonly IReadOnlyList<ICauseRule> rules = [.. rules];

    /// <summary>The explainer over all rules of the product.</summary>
    public static Explainer Default { get; } = new(RuleSet.All);

    public Explanation Explain(Facts facts, long snapshotVersion)
    {
        var answers = rules.Select(r => Ask(r, rule => rule.Explain(facts), rule => rule.Unchecked(facts))).ToList();
        var named = FirstExplanation.Of(Order(answers.SelectMany(a => a.Causes)));
        var explained = named.SelectMany(c => c.Explained.Items).ToHashSet();
        var rest = rules.Select(r => Ask(r, rule => rule.ExplainRest(facts, explained), _ => [])).ToList();
        var causes = Order(named.Concat(rest.SelectMany(a => a.Causes))).Select(c => RunningOperation.Adapt(facts, c)).ToEquatableList();
        var notChecked = answers.Concat(rest).SelectMany(a => a.NotChecked)
            .Concat(ArgoCdWords.Unexplained(facts, causes))
            .Concat(UnexplainedResources.Of(facts, causes))
            .Distinct()
            .OrderBy(n => n.CauseId, StringComparer.Ordinal).ThenBy(n => n.What, StringComparer.Ordinal).ThenBy(n => n.Why, StringComparer.Ordinal);
        var headline = causes.Items.FirstOrDefault(c => c.Family == CauseFamily.WhyDifferent) ?? causes.Items.FirstOrDefault();
        var awaits = Awaiting.Of(facts, headline);
        return new Explanation(facts.Application.Key, causes, notChecked.ToEquatableList(), facts.Now, snapshotVersion)
        {
            Headline = awaits is null ? headline : null,
            Awaits = awaits,
            Overrides = OverrideFinder.Of(facts),
            Facts = facts,
        };
    }

    private static IEnumerable<Cause> Order(IEnumerable<Cause> causes) => causes
        .OrderBy(c => c.Order)
        .ThenByDescending(c => c.Severity)
        .ThenByDescending(c => c.Confidence)
        .ThenBy(c => c.Id, StringComparer.Ordinal)
        .ThenBy(c => c.Sentence, StringComparer.Ordinal);

    private static (IReadOnlyList<Cause> Causes, IReadOnlyList<NotChecked> NotChecked) Ask(ICauseRule rule, Func<ICauseRule, IEnumerable<Cause>> explain, Func<ICauseRule, IEnumerable<NotChecked>> notChecked)
    {
        try
        {
            return ([.. explain(rule)], [.. notChecked(rule)]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One rule that fails must not silence the others; what it would have said is shown as not checked.
            return ([], [new NotChecked(rule.Description.Id, $"The rule {rule.Description.Id}", $"it failed on these facts ({e.GetType().Name})")]);
        }
    }
}
