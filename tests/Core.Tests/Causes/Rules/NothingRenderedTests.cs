using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NothingRenderedTests : IDisposable
{
    private const string Id = "nothing-rendered";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Says_that_everything_that_lives_waits_for_pruning()
    {
        await SyncedAsync();
        story.Commit("main", ("a.yaml", null), ("b.yaml", null));

        var explanation = await story.ExplainAsync();

        Assert.Equal("apps at main renders nothing: all 2 live objects wait for pruning.", explanation.Headline!.Sentence);
        Assert.True(explanation.Says("removed-from-git"));
        Assert.Equal(RemedySafety.Protects, explanation.Headline.Remedies[0].Safety);
    }

    [Fact]
    public async Task Says_that_an_empty_application_is_only_called_Synced()
    {
        story.Commit("main", ("README.md", "words"));

        Assert.Equal("apps at main renders nothing, and nothing of it is live: Argo CD calls that Synced.", (await story.ExplainAsync()).Headline!.Sentence);
    }

    [Fact]
    public async Task A_target_that_Git_does_select_is_something_else()
    {
        await SyncedAsync();
        story.LosesTarget();

        var explanation = await story.ExplainAsync();

        Assert.Equal("manifest-cache-stale", explanation.Headline!.Id);
        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public async Task Says_what_Git_does_select_of_an_empty_target()
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", null));
        story.LosesTarget();

        Assert.Contains("Git does select 1 object at the compared revision", (await story.ExplainAsync()).Of(Id).Details[0]);
    }

    [Fact]
    public async Task One_object_that_stays_is_enough_to_say_nothing()
    {
        await SyncedAsync();
        story.Commit("main", ("b.yaml", null));

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Says_nothing_while_the_target_could_not_be_rendered() => Assert.False((await Explained.RecordedAsync("cases/last-file-removed")).Says(Id));

    [Fact]
    public async Task Hooks_alone_are_no_empty_target() => Assert.False((await Explained.RecordedAsync("cases/hook-failed")).Says(Id));

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync()
    {
        story.Commit("main", ("README.md", "words"), ("a.yaml", DeployStory.Manifest("a")), ("b.yaml", DeployStory.Manifest("b")));
        await story.SyncAsync();
    }
}
