using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Whatever lies in a repository: what could not be read is named, nothing is derived from the rest, and the neighbours stay right.</summary>
public sealed class CappedSetTests
{
    private const string File = "100644";
    private const string Link = "120000";

    private static readonly string Bomb = string.Concat(Enumerable.Range(1, 11).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n").Prepend("a0: &a0 [x,x,x,x,x,x,x,x,x]\n"));

    public static TheoryData<string, string, string> OverTheCaps => new()
    {
        { "bomb.yaml", Bomb, "nodes" },
        { "deep.yaml", new string('[', 5_000), "nests deeper than" },
        { "wide.yaml", "a: [" + string.Concat(Enumerable.Repeat("1,", 250_000)) + "1]", "nodes" },
        { "huge.yaml", new string('#', 11_000_000), "larger" },
    };

    [Fact]
    public async Task A_removed_file_is_proven_where_everything_was_read()
    {
        using var world = new PrunedWorld();

        var explanation = await world.ExplainAsync();

        Assert.Equal("removed-from-git", explanation.Headline!.Id);
        Assert.Equal(Confidence.Proven, explanation.Headline.Confidence);
    }

    [Theory]
    [MemberData(nameof(OverTheCaps))]
    public async Task A_file_over_a_cap_is_named_and_nothing_is_derived_from_the_rest(string name, string content, string words)
    {
        using var world = new PrunedWorld();

        AssertNothingDerived(await world.ExplainAsync((File, name, content)), name, words);
    }

    [Fact]
    public async Task A_slow_pattern_is_named_and_nothing_is_derived_from_it()
    {
        using var world = new PrunedWorld { Directory = new(false, $"{{{string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"*q{i}*a"))}}}") };
        var files = Enumerable.Range(0, 2_000).Select(i => (File, $"{new string('a', 200)}{i}.yaml", "x: 1\n")).ToArray();

        AssertNothingDerived(await world.ExplainAsync(files), "could not be read", "too much work");
    }

    [Fact]
    public async Task A_list_of_files_that_was_cut_proves_nothing_either()
    {
        using var world = new PrunedWorld { Limits = GitLimits.Default with { TreeEntries = 3 } };
        var files = Enumerable.Range(0, 9).Select(i => (File, $"more/{i}.yaml", "x: 1\n")).ToArray();

        AssertNothingDerived(await world.ExplainAsync(files), "directory", "larger than what is read");
    }

    [Fact]
    public async Task Refs_that_are_too_many_are_said_to_be_unread()
    {
        using var world = new PrunedWorld { Refs = Reading.Failed<RepositoryRefs>("Git platform.git", Some.Moment, "it has more than 50000 branches and tags") };

        AssertNothingDerived(await world.ExplainAsync(), "", "more than 50000 branches and tags");
    }

    [Fact]
    public async Task Links_in_a_circle_end_and_leave_the_rest_as_it_is()
    {
        using var world = new PrunedWorld();

        var explanation = await world.ExplainAsync((Link, "a.yaml", "b.yaml"), (Link, "b.yaml", "a.yaml"), (Link, "self", "."));

        Assert.Contains(explanation.Causes.Items, c => c.Resources.Items.Contains(PrunedWorld.Ghost));
    }

    [Fact]
    public async Task A_tag_of_a_class_is_text_and_changes_no_cause()
    {
        using var world = new PrunedWorld();

        var explanation = await world.ExplainAsync((File, "tag.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tag}\ndata: {x: !!System.Diagnostics.Process ls}\n"));

        Assert.Equal(("removed-from-git", Confidence.Proven), (explanation.Headline!.Id, explanation.Headline.Confidence));
    }

    private static void AssertNothingDerived(Explanation explanation, params string[] words)
    {
        Assert.DoesNotContain(explanation.Causes.Items, c => c.Confidence == Confidence.Proven && c.Id is "removed-from-git" or "file-missing-on-revision" or "filter-excludes-file" or "wrong-revision");

        // To protect what waits for pruning, and not to prune, rest on Argo CD's own word.
        Assert.Empty(explanation.Causes.Items.SelectMany(c => c.Remedies.Items).Where(r => r.Proven && r.Safety is not (RemedySafety.Protects or RemedySafety.Dangerous)).Select(r => r.Text));
        var said = string.Join('\n', explanation.NotChecked.Items.Select(n => n.Why));
        Assert.All(words, w => Assert.Contains(w, said, StringComparison.Ordinal));
    }
}
