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

    public IEnumerable<Cause> Explain(Facts facts) => Read(facts)
        .Select(error => Recognise(facts, error) is { } cause ? cause with { Explained = [ExplainedText.Of(error)] } : null)
        .OfType<Cause>()
        .GroupBy(SameAs)
        .Select(Merge);

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
}
