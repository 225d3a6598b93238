using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>The way from the branch to the cluster, over real repositories.</summary>
public sealed class RevisionStoryTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task What_is_synced_and_compared_at_the_head_has_no_gaps()
    {
        var head = await SyncedAsync();

        var told = await TellAsync();

        Assert.Equal((head, head, head), (told.Head.Commit, told.Compared.Commit, told.Synced?.Commit));
        Assert.True(told.HeadToCompared.IsSame);
        Assert.True(told.ComparedToSynced.IsSame);
    }

    [Fact]
    public async Task Commits_since_the_last_sync_are_counted_and_those_on_the_path_named()
    {
        await SyncedAsync();
        story.CommitPaths("main", ("readme.md", "other"));
        var newer = story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));

        var gap = (await TellAsync()).ComparedToSynced;

        Assert.Equal((2, 0), (gap.AllNewer, gap.AllLost));
        Assert.Equal([newer], gap.Newer.Items.Select(e => e.Commit.Id));
    }

    [Fact]
    public async Task What_was_synced_from_another_branch_is_told_as_lost()
    {
        await SyncedAsync();
        var own = story.Commit("feature/x", ("c.yaml", DeployStory.Manifest("c")));
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };

        var told = await TellAsync();

        Assert.Equal(("feature/x", own), (told.Synced!.Name, told.Synced.Commit));
        Assert.Equal([own], told.ComparedToSynced.Lost.Items.Select(e => e.Commit.Id));
    }

    [Fact]
    public async Task A_branch_that_was_rewound_has_lost_the_compared_commit()
    {
        var first = await SyncedAsync();
        var second = story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        story.Rewind("main", first);
        story.Shape = a => a with { Revisions = [second] };

        var gap = (await TellAsync()).HeadToCompared;

        Assert.True(gap.IsLost);
        Assert.Equal([second], gap.Lost.Items.Select(e => e.Commit.Id));
    }

    [Fact]
    public async Task Without_Git_it_says_why_it_cannot_tell()
    {
        await SyncedAsync();
        story.GitFailure = "git.example does not answer";

        var told = await TellAsync();

        Assert.Null(told.Head.Commit);
        Assert.Equal("git.example does not answer", told.HeadToCompared.Why);
    }

    public void Dispose() => story.Dispose();

    private async Task<string> SyncedAsync()
    {
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        return commit;
    }

    private async Task<RevisionStory> TellAsync() => RevisionStory.Of(await story.ReadFactsAsync(DbDashboard.Core.Causes.Gathering.FactsDepth.Everything));
}
