using System.Text.RegularExpressions;
using DbDashboard.Core.Actions;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Actions.Guards;

/// <summary>What every guard must keep to.</summary>
public sealed partial class GuardContractTests
{
    public static TheoryData<string> Ids => [.. ActionSet.Guards.Select(g => g.Description.Id)];

    [Fact]
    public void The_guards_are_these_in_this_order() => Assert.Equal(
        [
            "rights", "freeze", "uid", "operation-running", "window", "owner", "plan-still-true", "stale-facts", "effects-unknown",
            "pending-prune", "wipe", "database", "autosync-on-over-prune", "soak", "off-baseline", "child-edit", "destination", "same-action-open", "cool-down",
        ],
        ActionSet.Guards.Select(g => g.Description.Id));

    [Fact]
    public void Orders_are_unique() => Assert.Equal(ActionSet.Guards.Count, ActionSet.Guards.Select(g => g.Description.Order).Distinct().Count());

    [Fact]
    public void A_brake_is_asked_no_more_than_these() => Assert.Equal(
        ["rights", "uid", "operation-running", "owner", "same-action-open"],
        ActionSet.Guards.Where(g => g.Description.HoldsForBrakes).Select(g => g.Description.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_kebab_case_and_names_its_file_and_its_tests(string id)
    {
        var guard = ActionSet.Guards.Single(g => g.Description.Id == id);
        var name = string.Concat(id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])) + "Guard";

        Assert.Matches(Kebab, id);
        Assert.Equal(name, guard.GetType().Name);
        Assert.NotEmpty(guard.Description.Title);
        Assert.True(File.Exists(Path.Combine(TestTree.Folder("Core.Tests"), "Actions", "Guards", $"{name}Tests.cs")));
    }

    [Fact]
    public async Task Whatever_is_said_of_any_recording_is_a_sentence_with_evidence()
    {
        var verdicts = new List<Verdict>();
        foreach (var (root, folder) in RecordedStory.Folders())
        {
            verdicts.AddRange((await RecordedPress.AllAsync(root, folder)).SelectMany(press => GuardPropertyTests.Verdicts(press)));
        }

        AssertWellFormed(verdicts);
        Assert.Empty(ActionSet.Guards.Select(g => g.Description.Id).Except(verdicts.Select(v => v.Guard)).Except(["plan-still-true"]));
    }

    internal static void AssertWellFormed(IEnumerable<Verdict> verdicts) => Assert.All(verdicts, verdict =>
    {
        AssertSentence(verdict.Sentence);
        Assert.Equal(verdict.Kind == VerdictKind.Allowed, verdict.WouldAllow is null);
        AssertSentence(verdict.WouldAllow ?? "Nothing.");
        Assert.NotEmpty(verdict.Evidence.Items);
        Assert.All(verdict.Evidence.Items, e => Assert.True(e is { At: not null, Source.Length: > 0, Text.Length: > 0 }, $"{verdict.Guard}: {e}"));
        Assert.True(verdict.Typed.Count == 0 || verdict is { Risk: Risk.High, Kind: VerdictKind.NeedsConfirmation });
    });

    private static void AssertSentence(string sentence)
    {
        Assert.EndsWith(".", sentence);
        Assert.DoesNotContain("..", sentence.Replace("…", ""));
        Assert.DoesNotContain("!", sentence);
        Assert.DoesNotContain("  ", sentence);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kebab { get; }
}
