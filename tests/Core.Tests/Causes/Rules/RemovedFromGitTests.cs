using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RemovedFromGitTests : IDisposable
{
    private const string Id = "removed-from-git";

    private readonly DeployStory story = new();

    [Theory]
    [InlineData("")]
    [InlineData("# kind: ConfigMap\n# metadata: {name: b}\n")]
    [InlineData("apiVersion: v1\nkind: List\nitems: []\n")]
    public async Task A_file_that_was_emptied_has_lost_its_object_and_no_filter_dropped_it(string text)
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", text));

        var explanation = await story.ExplainAsync();

        Assert.Contains("took ConfigMap b out of b.yaml", explanation.Of(Id).Sentence);
        Assert.False(explanation.Says("filter-excludes-file"));
    }

    [Fact]
    public async Task Names_the_commit_and_its_author()
    {
        await SyncedAsync();
        var commit = story.Commit("main", ("b.yaml", null));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith($"{commit[..7]} by Ada Platform", cause.Sentence);
        Assert.Contains("took b.yaml away: ConfigMap b is live and no longer on main", cause.Sentence);
        Assert.Equal($"{DeployStory.Url} {commit}", cause.RootKey);
    }

    [Fact]
    public async Task Pruning_a_removed_object_is_dangerous_while_a_database_waits_too()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("b.yaml", DeployStory.Manifest("b")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Commit("main", ("b.yaml", null));
        story.Commit("main", ("db.yaml", null));

        var remedies = (await story.ExplainAsync()).Causes.Items.Where(c => c.Id == Id).SelectMany(c => c.Remedies.Items).Where(r => r.Text.Contains("sync with prune")).ToList();

        Assert.Equal(2, remedies.Count);
        Assert.All(remedies, r => Assert.Equal((RemedySafety.Dangerous, null), (r.Safety, r.Action)));
    }

    [Fact]
    public async Task Says_where_the_file_went()
    {
        await SyncedAsync();
        story.CommitPaths("main", ("apps/b.yaml", null), ("archive/b.yaml", DeployStory.Manifest("b")));

        Assert.Contains("moved b.yaml to archive/b.yaml", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task An_object_edited_out_of_a_file_that_stays_was_removed()
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", DeployStory.Manifest("renamed")));

        Assert.Contains("ConfigMap b is live", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task An_old_branch_that_still_has_the_file_changes_nothing()
    {
        await SyncedAsync();
        story.Commit("old/keeps-file", ("README.md", "old"));
        story.Commit("main", ("b.yaml", null));

        var explanation = await story.ExplainAsync();

        Assert.True(explanation.Says(Id));
        Assert.False(explanation.Says("file-missing-on-revision"));
    }

    [Fact]
    public async Task A_file_that_came_from_a_branch_and_was_then_taken_and_removed_by_main_was_removed()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Commit("feature/x", ("b.yaml", DeployStory.Manifest("b")));
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };
        story.Commit("main", ("b.yaml", DeployStory.Manifest("b")));
        story.Commit("main", ("b.yaml", null));

        Assert.Equal(Id, (await story.ExplainAsync()).Headline!.Id);
    }

    [Fact]
    public async Task Protects_a_database_before_anything_else()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db-orders")));
        await story.SyncAsync();
        story.Commit("main", ("db.yaml", null));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal((Severity.DataAtRisk, RemedySafety.Protects), (cause.Severity, cause.Remedies[0].Safety));
        Assert.Equal(RemedySafety.Dangerous, cause.Remedies.Items[^1].Safety);
    }

    [Fact]
    public async Task Says_nothing_of_hooks()
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", null));
        story.Shape = a => a with { Resources = a.Resources.Items.Select(r => r with { Hook = r.RequiresPruning }).ToEquatableList() };

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Says_nothing_while_the_target_could_not_be_rendered()
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", null));
        story.Shape = a => a with { Sync = SyncStatus.Unknown };

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("b.yaml", DeployStory.Manifest("b")));
        await story.SyncAsync();
    }
}
