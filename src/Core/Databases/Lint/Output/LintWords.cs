namespace DbDashboard.Core.Databases.Lint.Output;

/// <summary>Words that all outputs share.</summary>
public static class LintWords
{
    public static string Of(LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "error",
        LintSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary><c>3 errors, 1 warning, 0 infos in 12 files with 9 objects; 2 questions not checked</c>.</summary>
    public static string Sum(LintReport report) =>
        $"{Count(report, LintSeverity.Error)}, {Count(report, LintSeverity.Warning)}, {Count(report, LintSeverity.Info)} in {Number(report.Files, "file")} with {Number(report.Manifests, "object")}; {Number(report.NotChecked.Items.Select(word => (word.Rule, word.Why)).Distinct().Count(), "question")} not checked";

    /// <summary>Text of files as one line: nothing in it can move a terminal's cursor.</summary>
    internal static string Plain(string text) => text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) && c != '\t' ? '\uFFFD' : c)]) : text;

    private static string Count(LintReport report, LintSeverity severity) => Number(report.Findings.Items.Count(finding => finding.Severity == severity), Of(severity));

    private static string Number(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";
}
