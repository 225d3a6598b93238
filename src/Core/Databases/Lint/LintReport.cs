using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>What the rules say of a set of files.</summary>
/// <param name="Findings">By file, line and rule.</param>
/// <param name="NotChecked">What rules could not tell, and files that could not be read.</param>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Manifests">How many objects these declare.</param>
public sealed record LintReport(EquatableList<LintFinding> Findings, EquatableList<LintNotChecked> NotChecked, int Files, int Manifests)
{
    /// <summary>The same about some files alone.</summary>
    public LintReport Of(Func<string, bool> file) => this with
    {
        Findings = Findings.Items.Where(finding => file(finding.File)).ToEquatableList(),
        NotChecked = NotChecked.Items.Where(word => file(word.File)).ToEquatableList(),
    };
}
