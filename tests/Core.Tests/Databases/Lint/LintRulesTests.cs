using System.Text.RegularExpressions;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>What every rule must keep to.</summary>
public sealed partial class LintRulesTests
{
    public static TheoryData<string> Ids => [.. LintRules.All.Select(rule => rule.Description.Id)];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(LintRules.All.Count, LintRules.All.Select(rule => rule.Description.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_names_its_file(string id)
    {
        var rule = Rule(id);

        Assert.Matches(Id, id);
        Assert.Equal(rule.GetType().Name, id[0] + id[1..].ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_chapter_and_a_test_file(string id)
    {
        var page = LintPages.Page(Rule(id));

        Assert.All(["**Found:**", "**Fix:**"], mark => Assert.Contains(mark, page));
        Assert.Matches("^[^.]+$", Rule(id).Description.Title.Replace("...", ""));
        Assert.Matches("[.]$", Rule(id).Description.Ignored);
        Assert.True(File.Exists(LintPages.TestFile(Rule(id))));
    }

    [Fact]
    public void The_page_is_made_from_the_rules() => Assert.Null(Golden.Difference("docs/lint.md", LintPages.All()));

    private static ILintRule Rule(string id) => LintRules.All.Single(rule => rule.Description.Id == id);

    [GeneratedRegex("^(PG|RF|QD|TW|X)[0-9]{2}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Id { get; }
}
