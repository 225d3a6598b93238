using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD says that the spec is wrong, or reports an error of its own, and no narrower cause names why: its own words.
/// Found: an InvalidSpecError or UnknownError condition whose text belongs to no other cause.
/// Do: read the words; what else the application's status says is from before. After a fix, refresh.
/// Confused with: nothing; it holds only where the narrower ones do not.
/// </summary>
public sealed class SpecInvalid : ICauseRule
{
    public CauseDescription Description { get; } = new("spec-invalid", "Argo CD refuses the spec", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 95);

    public IEnumerable<Cause> Explain(Facts facts) => [];

    public IEnumerable<Cause> ExplainRest(Facts facts, IReadOnlySet<string> explained)
    {
        // A text that stands inside an explained one says the same again, with less around it.
        var errors = facts.ErrorsOf("InvalidSpecError", "UnknownError").Where(e => !explained.Any(known => known.Contains(ExplainedText.Of(e), StringComparison.Ordinal))).ToList();
        if (errors.Count == 0)
        {
            yield break;
        }

        var first = errors.Find(e => e.Message.Cached) ?? errors[0];
        var says = errors[0].Type == "InvalidSpecError" ? "Argo CD refuses the spec" : "Argo CD reports an error that it has no name for";
        var cause = Description.Recognise(facts, first, $"{says}: {Words.Cap(errors[0].Text, 300)}");
        yield return (cause with { Evidence = [.. errors.Select(e => Recognised.Cite(e))], Explained = [.. errors.Select(ExplainedText.Of)] })
            .With([Recognised.ThenRefresh(first, "Remove what Argo CD names")]);
    }
}
