using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>What holds of every fix: it takes its finding away, adds none of any rule, loses no comment, moves no key, and is a patch.</summary>
internal static class FixProperty
{
    public static void Assert(LintExample example, LintFinding finding)
    {
        var before = example.Files.Single(file => file.Path == finding.File).Text;
        var after = TextEdit.Apply(before, finding.Fix.Edits);
        var (said, left) = (Said(example), Said(example.With(finding.File, after)));

        Xunit.Assert.Null(LintFiles.Read(finding.File, after).NotRead);
        Xunit.Assert.True(finding.Fix.Diff is not null || before.Contains("kind: Secret", StringComparison.Ordinal), "there is no patch");
        Xunit.Assert.True(left.GetValueOrDefault(Name(finding)) < said[Name(finding)], $"{finding.What} is still there:\n{after}");
        Xunit.Assert.Empty(left.Where(pair => pair.Value > said.GetValueOrDefault(pair.Key)).Select(pair => $"{pair.Key} is new in\n{after}"));
        Xunit.Assert.Empty(LostComments(before, after, finding));
        Xunit.Assert.Equal(Keys(before).Intersect(Keys(after)), Keys(after).Intersect(Keys(before)));
    }

    private static Dictionary<(string Rule, string File, string What), int> Said(LintExample example) =>
        Linter.Run(example.Set()).Findings.Items.GroupBy(Name).ToDictionary(group => group.Key, group => group.Count());

    private static (string Rule, string File, string What) Name(LintFinding finding) => (finding.Rule, finding.File, finding.What);

    // A comment behind something that goes as a whole line goes with it.
    private static IEnumerable<string> LostComments(string before, string after, LintFinding finding)
    {
        var offset = 0;
        foreach (var line in before.Split('\n'))
        {
            var (start, end) = (offset, offset + line.Length);
            offset = end + 1;
            var comment = line.TrimStart().StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
            var isGone = comment > 0 && finding.Fix.Edits.Items.Any(edit => edit.Start <= start + line.Length - line.TrimStart().Length && edit.Start + edit.Length >= end);
            if (comment >= 0 && !isGone && !after.Contains(line[comment..], StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Keys(string text) =>
        LintFiles.Read("any.yaml", text).Roots.SelectMany(root => root.All()).Where(node => node.Key is not null).Select(node => node.Path).Distinct();
}
