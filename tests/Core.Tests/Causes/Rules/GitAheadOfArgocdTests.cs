using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class GitAheadOfArgocdTests : IDisposable
{
    private const string Id = "git-ahead-of-argocd";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Says_where_the_branch_is_and_what_it_brings()
    {
        var compared = await SyncedAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")), ("db-b.yaml", DeployStory.Manifest("db-b")));
        story.Shape = a => a with { Revisions = [compared], Sync = SyncStatus.Synced };

        var explanation = await story.ExplainAsync();

        var cause = explanation.Of(Id);
        Assert.Matches($"^main is at [0-9a-f]{{7}} by .*, and Argo CD has compared {compared[..7]} and not looked since\\.$", cause.Sentence);
        Assert.Equal(["What Git has now adds postgresql db-b; changes ConfigMap a."], cause.Details.Items);
        Assert.Equal((Confidence.Proven, "refresh"), (cause.Confidence, cause.Remedies[0].Action));
        Assert.False(explanation.Says("new-commit"));
    }

    [Theory]
    [InlineData("readme.txt", "words")]
    [InlineData("../other/b.yaml", "kind: x")]
    public async Task What_the_source_does_not_take_is_nothing_new(string file, string text)
    {
        var compared = await SyncedAsync();
        story.CommitPaths("main", (file.StartsWith("../", StringComparison.Ordinal) ? file[3..] : $"apps/{file}", text));
        story.Shape = a => a with { Revisions = [compared] };

        Assert.Empty((await story.ExplainAsync()).Causes);
    }

    [Fact]
    public async Task A_branch_that_stands_still_is_compared()
    {
        await SyncedAsync();

        Assert.Empty((await story.ExplainAsync()).Causes);
    }

    [Theory]
    [InlineData("cases/git-ahead", true)]
    [InlineData("cases-later/git-ahead", false)]
    [InlineData("cases/ok", false)]
    public async Task Is_told_apart_from_a_commit_that_was_compared(string folder, bool says) =>
        Assert.Equal(says, (await Explained.RecordedAsync(folder)).Says(Id));

    [Fact]
    public async Task Says_what_is_not_known_when_Git_does_not_answer()
    {
        var compared = await SyncedAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        story.Shape = a => a with { Revisions = [compared] };
        story.RefsAreStale = true;

        var explanation = await story.ExplainAsync();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n is { CauseId: Id, What: "Whether main of platform.git has moved on", Why: "git.example does not answer" });
    }

    public void Dispose() => story.Dispose();

    private async Task<string> SyncedAsync()
    {
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        return commit;
    }
}
