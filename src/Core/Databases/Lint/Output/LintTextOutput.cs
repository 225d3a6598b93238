using System.Text;

namespace DbDashboard.Core.Databases.Lint.Output;

/// <summary>A report for people at a terminal: findings by file, each with its fix as a diff, then what was not checked.</summary>
public static class LintTextOutput
{
    public static string Write(LintReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            text.Append($"{finding.File}:{finding.Line}: {LintWords.Of(finding.Severity)} {finding.Rule} {LintWords.Plain(finding.What)}\n    If ignored: {finding.Ignored}\n    Fix: {LintWords.Plain(finding.Fix.Do)}\n");
            text.Append(finding.Fix.Diff is { } diff ? Indented(diff) : "");
        }

        foreach (var group in report.NotChecked.Items.GroupBy(word => (word.Rule, word.Why)))
        {
            text.Append($"not checked: {group.Key.Rule} {LintWords.Plain(group.Key.Why)} ({LintWords.Plain(string.Join(", ", group.Select(word => word.File).Distinct().Take(3)))}{(group.Select(word => word.File).Distinct().Count() > 3 ? " …" : "")})\n");
        }

        return text.Append($"{LintWords.Sum(report)}\n").ToString();
    }

    private static string Indented(string diff) => string.Concat(diff.Split('\n').SkipLast(1).Select(line => $"    | {LintWords.Plain(line)}\n"));
}
