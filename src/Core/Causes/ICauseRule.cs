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

    /// <summary>What this rule would have needed and could not get, when that matters for this application; empty when it could decide.</summary>
    IEnumerable<NotChecked> Unchecked(Facts facts) => [];
}

/// <summary>What a rule is, for the documentation and the meta-test.</summary>
/// <param name="Id">Public, stable, kebab-case: the pattern found, never the fix.</param>
/// <param name="Order">Decision order: the smallest holding rule is the headline (see <see cref="DecisionOrder"/>).</param>
public sealed record CauseDescription(string Id, string Title, CauseFamily Family, int Order);

/// <summary>Blocks of the decision order; a rule adds a small number to its block.</summary>
public static class DecisionOrder
{
    public const int Deleting = 100;
    public const int OperationRunning = 200;
    public const int SpecInvalid = 300;
    public const int CannotRender = 400;
    public const int CannotCompare = 500;
    public const int Stale = 600;
    public const int OperationFailedOnComparedRevision = 650;
    public const int OutOfSync = 700;
    public const int NothingActs = 800;
    public const int LastOperation = 900;
    public const int Warnings = 1000;
    public const int Danger = 1100;
    public const int Unseen = 1200;
}
