namespace DbDashboard.Core.Databases.Lint;

/// <param name="Id">Public and never changed: two letters and two digits (<c>PG01</c>), or <c>X</c> and two digits.</param>
/// <param name="Severity">What it usually is; a finding may say otherwise.</param>
/// <param name="Title">What is wrong, in a few words without a point.</param>
/// <param name="Ignored">What happens if nobody changes it, one sentence.</param>
public sealed record LintDescription(string Id, LintSeverity Severity, string Title, string Ignored)
{
    /// <summary>What it finds can cost the data of a database that runs.</summary>
    public bool RisksData { get; init; }
}
