using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NewCommitTests : IDisposable
{
    private const string Id = "new-commit";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Names_the_commit_what_it_changed_and_the_last_sync()
    {
        await SyncedAsync();
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith($"{commit[..7]} by Ada Platform", cause.Sentence);
        Assert.Contains("changed ConfigMap a: the last sync was of", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
    }

    [Fact]
    public async Task Counts_several_commits_and_names_the_newest()
    {
        await SyncedAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "3")));

        Assert.StartsWith("2 commits on main since the last sync, the newest ", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task A_new_file_is_a_new_commit_and_not_a_missing_resource()
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", DeployStory.Manifest("b")));

        var explanation = await story.ExplainAsync();

        Assert.Equal(Id, explanation.Headline!.Id);
        Assert.False(explanation.Says("resource-missing"));
    }

    [Fact]
    public async Task A_commit_that_touches_only_a_README_explains_nothing()
    {
        await SyncedAsync();
        story.Commit("main", ("README.md", "words"));
        story.DeleteLive("a");

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Says_nothing_when_nothing_was_ever_synced()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Says_what_it_could_not_check_when_Git_does_not_answer()
    {
        await SyncedAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        story.GitFailure = "unreachable";

        Assert.Contains((await story.ExplainAsync()).NotChecked.Items, n => n.CauseId == Id && n.Why.Contains("unreachable"));
    }

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
    }
}
