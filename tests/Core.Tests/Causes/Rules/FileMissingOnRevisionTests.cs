using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class FileMissingOnRevisionTests : IDisposable
{
    private const string Id = "file-missing-on-revision";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Names_the_branch_that_has_the_file_its_commit_and_its_author()
    {
        await FollowFeatureAndComeBackAsync("db-orders.yaml", DeployStory.Manifest("db-orders"));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith("The file of 1 live database is not on main: db-orders comes from feature/x (", cause.Sentence);
        Assert.Contains("by Ada Platform", cause.Sentence);
        Assert.Equal((Severity.DataAtRisk, Confidence.Proven), (cause.Severity, cause.Confidence));
    }

    [Fact]
    public async Task Protects_first_then_merges_and_warns_of_the_prune_last()
    {
        await FollowFeatureAndComeBackAsync("extra.yaml", DeployStory.Manifest("extra"));

        var remedies = (await story.ExplainAsync()).Of(Id).Remedies.Items;

        Assert.Equal(RemedySafety.Protects, remedies[0].Safety);
        Assert.Contains("kubectl annotate -n databases configmap/extra argocd.argoproj.io/sync-options=Prune=false", remedies[0].Commands[0].Text);
        Assert.Equal("Merge feature/x into main, then sync.", remedies[1].Text);
        Assert.True(remedies[1] is { Safety: RemedySafety.Safe, Proven: true });
        Assert.Equal(RemedySafety.Dangerous, remedies[^1].Safety);
    }

    [Fact]
    public async Task Knows_the_origin_from_the_history_when_the_branch_is_gone()
    {
        await FollowFeatureAndComeBackAsync("extra.yaml", DeployStory.Manifest("extra"));
        story.DeleteBranch("feature/x");

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Contains("(deployed from feature/x), which is on no branch any more", cause.Sentence);
    }

    [Fact]
    public async Task Names_the_file_as_the_branch_calls_it_now()
    {
        await FollowFeatureAndComeBackAsync("extra.yaml", DeployStory.Manifest("extra"));
        story.Commit("feature/x", ("extra.yaml", null), ("renamed.yaml", DeployStory.Manifest("extra")));

        Assert.Contains("renamed.yaml is the file", (await story.ExplainAsync()).Of(Id).Details[0]);
    }

    [Fact]
    public async Task Knows_a_commit_that_was_synced_explicitly()
    {
        story.Commit("main", ("keep.yaml", DeployStory.Manifest("keep")));
        var commit = story.Commit("feature/x", ("extra.yaml", DeployStory.Manifest("extra")));
        await story.SyncAsync(commit);

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Contains(cause.Evidence.Items, e => e.Source == "Argo CD status.history" && e.Text.Contains("which main does not have"));
    }

    [Fact]
    public async Task Says_nothing_when_main_itself_deleted_the_file()
    {
        story.Commit("main", ("keep.yaml", DeployStory.Manifest("keep")), ("extra.yaml", DeployStory.Manifest("extra")));
        story.Commit("old", ("other.yaml", DeployStory.Manifest("other")));
        await story.SyncAsync();
        story.Commit("main", ("extra.yaml", null));

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Keeps_to_the_history_and_claims_nothing_of_branches_while_the_remote_is_away()
    {
        await FollowFeatureAndComeBackAsync("extra.yaml", DeployStory.Manifest("extra"));
        story.RefsAreStale = true;

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Contains("(deployed from feature/x)", cause.Sentence);
        Assert.DoesNotContain("on no branch any more", cause.Sentence);
        Assert.Equal(Confidence.Likely, cause.Confidence);
    }

    [Fact]
    public async Task Says_that_main_has_it_now_and_was_not_compared_yet()
    {
        await FollowFeatureAndComeBackAsync("extra.yaml", DeployStory.Manifest("extra"));
        var compared = (await story.ReadFactsAsync()).Application;
        story.Commit("main", ("extra.yaml", DeployStory.Manifest("extra")));
        story.Shape = _ => compared;

        Assert.Contains((await story.ExplainAsync()).Of(Id).Details.Items, d => d.StartsWith("main has it now", StringComparison.Ordinal) && d.Contains("refresh first"));
    }

    [Fact]
    public async Task Says_what_it_could_not_check_when_Git_does_not_answer()
    {
        await FollowFeatureAndComeBackAsync("extra.yaml", DeployStory.Manifest("extra"));
        story.GitFailure = "git.example does not answer";

        var explanation = await story.ExplainAsync();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id && n.Why.Contains("git.example does not answer"));
    }

    public void Dispose() => story.Dispose();

    private async Task FollowFeatureAndComeBackAsync(string file, string manifest)
    {
        story.Commit("main", ("keep.yaml", DeployStory.Manifest("keep")));
        await story.SyncAsync();
        story.Commit("feature/x", (file, manifest));
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };
    }
}
