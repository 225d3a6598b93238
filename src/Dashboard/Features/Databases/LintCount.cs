using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>How many findings the manifest of a database has, by severity; never green, for no rule sees everything.</summary>
public static class LintCount
{
    /// <returns>Null when nothing is found.</returns>
    public static StatusLabel? Of(DatabaseLint lint) => lint.Findings.Count > 0 ? Label(lint.Findings, "in its manifest")
        : Worst(lint) is { } branch ? Label(branch.Added, $"on {branch.Branch.Revision}")
        : lint.WhyNot is { } why ? new("Manifest not checked", Tone.Unknown, Icons.Material.Filled.HelpOutline, why)
        : null;

    /// <summary>The branch that brings most; null when none brings anything.</summary>
    private static BranchLint? Worst(DatabaseLint lint) => lint.Branches.Items.Where(branch => branch.Added.Count > 0).MaxBy(branch => (Count(branch.Added, LintSeverity.Error), branch.Added.Count));

    private static StatusLabel Label(EquatableList<LintFinding> findings, string where) =>
        new($"{Words(findings)} {where}", findings.Items.Any(finding => finding.Severity > LintSeverity.Info) ? Tone.Decide : Tone.Unknown, Icons.Material.Filled.Rule);

    private static int Count(EquatableList<LintFinding> findings, LintSeverity severity) => findings.Items.Count(finding => finding.Severity == severity);

    /// <summary>The most severe first, without what is 0: <c>1 error, 2 warnings</c>.</summary>
    private static string Words(EquatableList<LintFinding> findings)
    {
        var words = ((LintSeverity Severity, string One)[])[(LintSeverity.Error, "error"), (LintSeverity.Warning, "warning"), (LintSeverity.Info, "note")];
        return string.Join(", ", words.Select(word => (Count: Count(findings, word.Severity), word.One)).Where(word => word.Count > 0).Select(word => $"{word.Count} {word.One}{(word.Count == 1 ? "" : "s")}"));
    }
}
