namespace DbDashboard.Core.Causes;

/// <summary>
/// One cause, one file. Pure: values in, causes out; no clock, no I/O, no knowledge of other rules.
/// A rule whose facts are missing yields nothing and says so through <see cref="ICauseRule.Unchecked"/>.
/// </summary>
public interface ICauseRule
{
    CauseDescription Description { get; }

    /// <summary>The causes that hold (usually none or one).</summary>
    IEnumerable<Cause> Explain(Facts facts);

    /// <summary>Catch-alls only: the causes for what no narrower rule accounts for. <paramref name="explained"/> holds the <see cref="Recognition.ExplainedText"/> of the rest.</summary>
    IEnumerable<Cause> ExplainRest(Facts facts, IReadOnlySet<string> explained) => [];

    /// <summary>What this rule would have needed and could not get, when that matters for this application; empty when it could decide.</summary>
    IEnumerable<NotChecked> Unchecked(Facts facts) => [];
}
