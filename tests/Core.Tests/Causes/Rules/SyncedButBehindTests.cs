using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncedButBehindTests : IDisposable
{
    private const string Id = "synced-but-behind";

    private readonly DeployStory story = new();
    private string compared = "";

    [Fact]
    public async Task A_branch_that_was_rewound_does_not_have_what_is_synced()
    {
        var old = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await SyncedAsync("2");
        story.Rewind("main", old);

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith($"orders is Synced with {compared[..7]}, which main does not have any more: main is at {old[..7]} by ", cause.Sentence, StringComparison.Ordinal);
        Assert.Equal((Confidence.Proven, "hard-refresh"), (cause.Confidence, cause.Remedies[0].Action));
        Assert.Equal(["What Git has now changes ConfigMap a."], cause.Details.Items);
    }

    [Fact]
    public async Task A_branch_that_is_gone_is_said_before_Argo_CD_sees_it()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Commit("feature/x", ("a.yaml", DeployStory.Manifest("a", "2")));
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await SyncedAsync("3", "feature/x");
        var facts = await story.ReadFactsAsync();
        facts = facts with { Sources = [facts.Sources[0] with { Refs = facts.Sources[0].Refs.Map(r => r with { Refs = [.. r.Refs.Items.Where(f => f.ShortName != "feature/x")] }) }] };

        Assert.Equal($"orders is Synced with {compared[..7]}, and feature/x does not exist in platform.git any more.", facts.Explain().Of(Id).Sentence);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(-3, false)]
    public async Task Argo_CD_looked_since_the_branch_moved(int movedMinutesAgo, bool says)
    {
        await SyncedAsync("1");
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        var facts = await story.ReadFactsAsync();
        facts = facts with { Sources = [facts.Sources[0] with { Refs = facts.Sources[0].Refs.Map(r => r with { Refs = [.. r.Refs.Items.Select(f => f with { MovedAt = DeployStory.Now.AddMinutes(movedMinutesAgo) })] }) }] };

        var explanation = facts.Explain();

        Assert.Equal((says, !says), (explanation.Says(Id), explanation.Says("git-ahead-of-argocd")));
    }

    [Fact]
    public async Task What_is_OutOfSync_is_not_called_synced()
    {
        var old = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await SyncedAsync("2");
        story.Rewind("main", old);
        story.Shape = a => a with { Revisions = [compared], Sync = SyncStatus.OutOfSync };

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync(string value, string branch = "main")
    {
        compared = story.Commit(branch, ("a.yaml", DeployStory.Manifest("a", value)));
        await story.SyncAsync();
        story.Shape = a => a with { Revisions = [compared], Sync = SyncStatus.Synced };
    }
}
