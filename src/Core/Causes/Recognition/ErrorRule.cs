using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>
/// A cause that is recognised by the words of an error condition. The text that it recognises is its own: of several rules that
/// recognise one text the first in the decision order speaks, and the catch-alls speak of what is left. Texts that mean the same
/// are one cause.
/// </summary>
public abstract class ErrorRule : ICauseRule
{
    public abstract CauseDescription Description { get; }

    public virtual IEnumerable<NotChecked> Unchecked(Facts facts) => [];

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var errors = Read(facts);
        return errors.TryGetNonEnumeratedCount(out var count) && count == 0 ? [] : errors
            .Select(error => Recognise(facts, error) is { } cause ? cause with { Explained = [ExplainedText.Of(error), .. Refused(facts, error)] } : null)
            .OfType<Cause>()
            .GroupBy(SameAs)
            .Select(Merge);
    }

    /// <summary>Where this cause lacked Git: who made it, and when, is then not known.</summary>
    protected IEnumerable<NotChecked> WithoutHistory(Facts facts, string what) =>
        Read(facts).Where(e => FailingSource.Of(facts, e) is { Source.Chart: null, HistoryIsKnown: false } && Recognise(facts, e) is not null)
            .Take(1).Select(e => new NotChecked(Description.Id, what, FailingSource.Of(facts, e).WhyNoHistory));

    /// <summary>Which errors it looks at: those that hinder the comparison, unless the rule says otherwise.</summary>
    protected virtual IEnumerable<ArgoCdError> Read(Facts facts) => facts.ComparingErrors();

    /// <summary>The cause that this text states; null when it is not this rule's text. Match on the unwrapped text only.</summary>
    protected abstract Cause? Recognise(Facts facts, ArgoCdError error);

    /// <summary>Causes with the same answer are one: the first one's sentence, with the evidence of all.</summary>
    protected virtual string SameAs(Cause cause) => cause.Sentence;

    private static Cause Merge(IEnumerable<Cause> same)
    {
        var all = same.ToList();
        return all.Count == 1 ? all[0] : all[0] with
        {
            Evidence = all.SelectMany(c => c.Evidence.Items).Distinct().ToEquatableList(),
            Resources = all.SelectMany(c => c.Resources.Items).Distinct().ToEquatableList(),
            Details = all.SelectMany(c => c.Details.Items).Distinct().ToEquatableList(),
            Explained = all.SelectMany(c => c.Explained.Items).Distinct().ToEquatableList(),
        };
    }

    /// <summary>A sync that was asked for meanwhile ended with the same words: that is no failure of its own.</summary>
    private static IEnumerable<string> Refused(Facts facts, ArgoCdError error) =>
        facts.Application.OperationState is { Phase: OperationPhase.Error } state && ArgoCdMessage.Errors(state.Message).Any(m => m.Text == error.Text) ? [ExplainedText.Of(state)] : [];
}
