using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

/// <summary>Which commit is named: the one that took the object, not the newest that touched its file.</summary>
public sealed class RemovedFromGitCommitTests : IDisposable
{
    private const string Id = "removed-from-git";

    private readonly DeployStory story = new();

    [Fact]
    public async Task A_later_edit_of_the_same_file_is_not_blamed()
    {
        await SyncedAsync(("all.yaml", Documents("a", "b")));
        var taking = story.Commit("main", ("all.yaml", Documents("a")));
        story.Commit("main", ("all.yaml", DeployStory.Manifest("a", "2")));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith($"{taking[..7]} by Ada Platform", cause.Sentence);
        Assert.Contains("took ConfigMap b out of all.yaml", cause.Sentence);
    }

    [Fact]
    public async Task An_earlier_edit_of_the_same_file_is_not_blamed()
    {
        await SyncedAsync(("all.yaml", Documents("a", "b")));
        story.Commit("main", ("all.yaml", Documents("a", "b", "c")));
        var taking = story.Commit("main", ("all.yaml", Documents("a", "c")));

        Assert.StartsWith(taking[..7], (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task A_renamed_file_is_followed_to_the_commit_that_deleted_it()
    {
        await SyncedAsync(("b.yaml", DeployStory.Manifest("b")));
        story.Commit("main", ("b.yaml", null), ("c.yaml", DeployStory.Manifest("b")));
        var taking = story.Commit("main", ("c.yaml", null));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith(taking[..7], cause.Sentence);
        Assert.Contains("took c.yaml away", cause.Sentence);
    }

    [Fact]
    public async Task An_object_that_went_into_another_file_is_followed_there()
    {
        await SyncedAsync(("all.yaml", Documents("a", "b")));
        story.Commit("main", ("all.yaml", Documents("a")), ("rest.yaml", Documents("b", "c")));
        var taking = story.Commit("main", ("rest.yaml", Documents("c")));

        Assert.Contains($"{taking[..7]} by Ada Platform", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Two_objects_taken_by_two_commits_are_two_causes()
    {
        await SyncedAsync(("all.yaml", Documents("a", "b", "c")));
        var first = story.Commit("main", ("all.yaml", Documents("a", "b")));
        var second = story.Commit("main", ("all.yaml", Documents("a")));

        var causes = (await story.ExplainAsync()).Causes.Items.Where(c => c.Id == Id).ToList();

        Assert.Equal(["c", "b"], causes.OrderBy(c => c.Sentence.StartsWith(second[..7], StringComparison.Ordinal)).Select(c => c.Resources[0].Name));
        Assert.Contains(causes, c => c.Sentence.StartsWith(first[..7], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filtered_copy_elsewhere_does_not_hide_the_removal()
    {
        await SyncedAsync(("b.yaml", DeployStory.Manifest("b")), ("examples/b.yaml", DeployStory.Manifest("b")));
        var taking = story.Commit("main", ("b.yaml", null));

        var explanation = await story.ExplainAsync();

        Assert.StartsWith(taking[..7], explanation.Of(Id).Sentence);
        Assert.Contains("examples/b.yaml declares b too, and is not taken: recurse is off and it lies in a sub-directory.", explanation.Of(Id).Details.Items);
        Assert.False(explanation.Says("filter-excludes-file"));
    }

    [Fact]
    public async Task A_file_moved_to_where_the_filter_drops_it_is_dropped_and_not_removed()
    {
        await SyncedAsync(("b.yaml", DeployStory.Manifest("b")));
        story.Commit("main", ("b.yaml", null), ("sub/b.yaml", DeployStory.Manifest("b")));

        var explanation = await story.ExplainAsync();

        Assert.StartsWith("sub/b.yaml is on main, but recurse is off", explanation.Of("filter-excludes-file").Sentence);
        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public async Task A_later_edit_of_a_file_that_the_filter_drops_is_not_blamed()
    {
        await SyncedAsync(("b.yaml", DeployStory.Manifest("b")));
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };
        story.Commit("main", ("b.yaml", DeployStory.Manifest("b", "2")));

        var explanation = await story.ExplainAsync();

        Assert.True(explanation.Says("filter-excludes-file"));
        Assert.False(explanation.Says(Id));
    }

    public void Dispose() => story.Dispose();

    private static string Documents(params string[] names) => string.Join("---\n", names.Select(n => DeployStory.Manifest(n)));

    private async Task SyncedAsync(params (string File, string? Text)[] files)
    {
        story.Commit("main", [("a0.yaml", DeployStory.Manifest("a0")), .. files]);
        await story.SyncAsync();
    }
}
