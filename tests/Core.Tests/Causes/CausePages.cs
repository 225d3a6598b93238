using System.Text;
using DbDashboard.Core.Causes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Makes docs/causes.md from the rules' doc comments: each is the manual page of its cause.</summary>
internal static class CausePages
{
    private static readonly string[] Marks = ["Found: ", "Do: ", "Confused with: "];

    public static string All()
    {
        var text = new StringBuilder("# Causes\n\nWhy an application is not as Git says, or why nothing acts on it. Ids are public and never change their meaning. The first cause that holds is the headline. This page is made from the rules' own comments. [The platform's story](story.md) shows what is said at each step of one incident.\n");
        foreach (var rule in RuleSet.All.OrderBy(r => r.Description.Order))
        {
            text.Append($"\n## {rule.Description.Id}\n*{rule.Description.Title}* · {Family(rule.Description.Family)} · order {rule.Description.Order}\n\n{Page(rule)}\n");
        }

        return text.ToString();
    }

    /// <summary>The doc comment in front of the class, one line a paragraph; empty when there is none.</summary>
    public static string Page(ICauseRule rule)
    {
        var lines = File.ReadAllLines(SourceFile(rule)).Where(l => l.StartsWith("/// ", StringComparison.Ordinal)).Select(l => l[4..].Trim()).Where(l => !l.StartsWith('<'));
        return Marks.Aggregate(string.Join(' ', lines), (page, mark) => page.Replace(mark, $"\n\n**{mark.TrimEnd()}** "))
            .Replace(" \n", "\n");
    }

    public static string SourceFile(ICauseRule rule) => Path.Combine(TestTree.Root, "src", "Core", "Causes", "Rules", $"{rule.GetType().Name}.cs");

    public static string TestFile(ICauseRule rule) => Path.Combine(TestTree.Root, "tests", "Core.Tests", "Causes", "Rules", $"{rule.GetType().Name}Tests.cs");

    private static string Family(CauseFamily family) => family switch
    {
        CauseFamily.WhyDifferent => "why it differs",
        CauseFamily.WhyNothingActs => "why nothing acts",
        CauseFamily.Danger => "danger",
        _ => "what Argo CD does not see",
    };
}
