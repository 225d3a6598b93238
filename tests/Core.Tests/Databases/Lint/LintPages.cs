using System.Text;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Makes docs/lint.md from the rules' doc comments.</summary>
internal static class LintPages
{
    private const string Head = """
        # Lint

        Mistakes in manifests of databases, their operators and the Applications that bring them, found in Git before they are found at night. Ids are public and never change their meaning. An error is refused, has no effect, never works or loses data; a warning works until something happens; an info could be better. What a rule would need and does not get it says by "not checked": nothing unknown counts as good. This page is made from the rules' own comments.

        """;

    private static readonly string[] Marks = ["Found: ", "Fix: "];

    public static string All()
    {
        var text = new StringBuilder(Head);
        foreach (var rule in LintRules.All)
        {
            var about = rule.Description;
            text.Append($"\n## {about.Id}\n*{about.Title}* · {about.Severity.ToString().ToLowerInvariant()}\n\n{Page(rule)}\n\n**If ignored:** {about.Ignored}\n");
        }

        return text.ToString();
    }

    /// <summary>The doc comment in front of the class, one line a paragraph; empty when there is none.</summary>
    public static string Page(ILintRule rule)
    {
        var lines = File.ReadAllLines(SourceFile(rule)).Where(line => line.StartsWith("/// ", StringComparison.Ordinal)).Select(line => line[4..].Trim()).Where(line => line is not ("<summary>" or "</summary>"));
        var text = string.Join(' ', lines).Replace("<c>", "`").Replace("</c>", "`").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
        return Marks.Aggregate(text, (page, mark) => page.Replace(" " + mark, $"\n\n**{mark.TrimEnd()}** "));
    }

    public static string SourceFile(ILintRule rule) => Path.Combine(TestTree.Root, "src", "Core", "Databases", "Lint", "Rules", $"{rule.GetType().Name}.cs");

    public static string TestFile(ILintRule rule) => Path.Combine(TestTree.Root, "tests", "Core.Tests", "Databases", "Lint", "Rules", $"{rule.GetType().Name}Tests.cs");
}
