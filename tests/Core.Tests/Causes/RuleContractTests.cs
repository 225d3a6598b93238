using System.Text.RegularExpressions;
using DbDashboard.Core.Causes;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>What every rule must keep to.</summary>
public sealed partial class RuleContractTests
{
    public static TheoryData<string> Ids => [.. RuleSet.Ids];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(RuleSet.All.Count, RuleSet.Ids.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_kebab_case_and_names_its_file(string id)
    {
        var rule = Rule(id);

        Assert.Matches(Kebab, id);
        Assert.Equal(rule.GetType().Name, string.Concat(id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_manual_page_and_a_test_file(string id)
    {
        var page = CausePages.Page(Rule(id));

        Assert.All(["**Found:**", "**Do:**", "**Confused with:**"], mark => Assert.Contains(mark, page));
        Assert.True(File.Exists(CausePages.TestFile(Rule(id))));
    }

    [Fact]
    public void The_causes_page_is_made_from_the_rules() => Assert.Null(Golden.Difference("docs/causes.md", CausePages.All()));

    [Fact]
    public async Task Whatever_is_said_of_any_recording_is_a_sentence_with_evidence_and_remedies()
    {
        var causes = new List<Cause>();
        foreach (var folder in RecordedStory.Folders())
        {
            causes.AddRange((await RecordedWorld.Load(folder.Root, folder.Folder).ExplainAsync()).Causes.Items);
        }

        Assert.True(causes.Select(c => c.Id).Distinct().Count() > 15);
        Assert.All(causes, WellFormed.Assert);
    }

    private static ICauseRule Rule(string id) => RuleSet.All.Single(r => r.Description.Id == id);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kebab { get; }
}
