using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD could not compare, and no narrower cause names why: its own words, without the layers that they were wrapped in.
/// Found: a ComparisonError condition whose text belongs to no other cause.
/// Do: read the words; they come from the repository server, a rendering tool or the cluster. After a fix, refresh.
/// Confused with: nothing; it holds only where the narrower ones do not.
/// </summary>
public sealed class ComparisonError : ICauseRule
{
    public CauseDescription Description { get; } = new("comparison-error", "Argo CD could not compare", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 90);

    public IEnumerable<Cause> Explain(Facts facts) => [];

    public IEnumerable<Cause> ExplainRest(Facts facts, IReadOnlySet<string> explained)
    {
        var errors = facts.ErrorsOf("ComparisonError").Where(e => !explained.Contains(ExplainedText.Of(e))).ToList();
        if (errors.Count == 0)
        {
            yield break;
        }

        var first = errors.Find(e => e.Message.Cached) ?? errors[0];
        var cause = Description.Recognise(facts, first, $"Argo CD cannot compare: {Words.Cap(errors[0].Text, 300)}");
        yield return (cause with { Evidence = [.. errors.Select(e => Recognised.Cite(e))], Explained = [.. errors.Select(ExplainedText.Of)] })
            .With([Recognised.ThenRefresh(first, "Remove what Argo CD names")]);
    }
}
