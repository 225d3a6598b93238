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

    /// <summary>The same about what lies under a folder, and about one Application wherever its manifest stands.</summary>
    /// <param name="folder">Without a closing slash; empty: the root.</param>
    public LintReport About(string folder, string application) => this with
    {
        Findings = Findings.Items.Where(finding => IsBelow(finding.File, folder) || (finding.Object.GroupKind == LintKinds.Application && finding.Object.Name == application)).ToEquatableList(),
        NotChecked = NotChecked.Items.Where(word => IsBelow(word.File, folder)).ToEquatableList(),
    };

    private static bool IsBelow(string file, string folder) => folder.Length == 0 || file.StartsWith(folder + "/", StringComparison.Ordinal);
}
