using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class WrongRevisionTests : IDisposable
{
    private const string Id = "wrong-revision";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Says_the_counts_for_both_branches()
    {
        await LiveFromMainAsync();
        story.Source = story.Source with { TargetRevision = "release-1" };

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal("orders follows release-1, which declares 1 of the 5 live objects; main declares 5.", cause.Sentence);
        Assert.Contains(cause.Remedies.Items, r => r.Action == "patch-source" && r.Parameters.Items.Any(p => p.Value == "main"));
    }

    [Fact]
    public async Task Files_that_were_removed_on_purpose_are_no_wrong_revision()
    {
        await LiveFromMainAsync();
        story.Commit("main", [.. Enumerable.Range(1, 4).Select(i => ($"{i}.yaml", (string?)null))]);

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Two_files_that_are_missing_are_no_wrong_revision()
    {
        story.Commit("main", ("0.yaml", DeployStory.Manifest("c0")));
        story.Commit("feature/x", ("1.yaml", DeployStory.Manifest("c1")), ("2.yaml", DeployStory.Manifest("c2")));
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task A_branch_that_brings_a_few_files_more_is_no_wrong_revision()
    {
        story.Commit("main", [.. Enumerable.Range(0, 12).Select(i => ($"{i}.yaml", (string?)DeployStory.Manifest($"c{i}")))]);
        await story.SyncAsync();
        story.Commit("feature/x", [.. Enumerable.Range(20, 4).Select(i => ($"{i}.yaml", (string?)DeployStory.Manifest($"c{i}")))]);
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };
        story.Commit("main", ("1.yaml", null), ("2.yaml", DeployStory.Manifest("c2", "2")));

        var causes = (await story.ExplainAsync()).Causes.Items.Select(c => c.Id);

        Assert.Equal(["file-missing-on-revision", "removed-from-git", "new-commit", "autosync-off"], causes);
    }

    [Fact]
    public async Task Says_nothing_without_Git()
    {
        await LiveFromMainAsync();
        story.Source = story.Source with { TargetRevision = "release-1" };
        story.GitFailure = "unreachable";

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    public void Dispose() => story.Dispose();

    private async Task LiveFromMainAsync()
    {
        story.Commit("main", ("0.yaml", DeployStory.Manifest("c0")));
        story.Commit("release-1", ("README.md", "first"));
        story.Commit("main", [.. Enumerable.Range(1, 4).Select(i => ($"{i}.yaml", (string?)DeployStory.Manifest($"c{i}")))]);
        await story.SyncAsync();
    }
}
