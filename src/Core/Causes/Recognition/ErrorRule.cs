namespace DbDashboard.Core.Causes.Recognition;

/// <summary>
/// A cause that is recognised by the words of an error condition. The text that it recognises is its own: of several rules that
/// recognise one text the first in the decision order speaks, and the catch-alls speak of what is left.
/// </summary>
public abstract class ErrorRule : ICauseRule
{
    public abstract CauseDescription Description { get; }

    public virtual IEnumerable<NotChecked> Unchecked(Facts facts) => [];

    public IEnumerable<Cause> Explain(Facts facts)
    {
        foreach (var error in Read(facts))
        {
            if (Recognise(facts, error) is { } cause)
            {
                yield return cause with { Explained = [ExplainedText.Of(error)] };
            }
        }
    }

    /// <summary>Which errors it looks at: those that hinder the comparison, unless the rule says otherwise.</summary>
    protected virtual IEnumerable<ArgoCdError> Read(Facts facts) => facts.ComparingErrors();

    /// <summary>The cause that this text states; null when it is not this rule's text. Match on the unwrapped text only.</summary>
    protected abstract Cause? Recognise(Facts facts, ArgoCdError error);
}
