using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

/// <summary>Another revision was synced than the one that is compared now: a rewound branch, another branch, an explicit commit.</summary>
public sealed class NewCommitRevisionTests : IDisposable
{
    private const string Id = "new-commit";

    private readonly DeployStory story = new();

    [Fact]
    public async Task A_rewound_branch_names_the_commit_that_it_lacks()
    {
        var first = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        var lost = story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        await story.SyncAsync();
        story.Rewind("main", first);

        var cause = (await story.ExplainAsync()).Headline!;

        Assert.Equal(Id, cause.Id);
        Assert.StartsWith($"The last sync was of {lost[..7]}, which main does not have: main lacks {lost[..7]} by Ada Platform", cause.Sentence);
        Assert.EndsWith("so ConfigMap a differs.", cause.Sentence);
    }

    [Fact]
    public async Task A_sync_of_an_explicit_commit_of_another_branch_is_told_apart()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        var synced = story.Commit("feature/x", ("a.yaml", DeployStory.Manifest("a", "2")));
        await story.SyncAsync(synced);

        Assert.Contains($"The last sync was of {synced[..7]}, which main does not have", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task A_branch_that_is_followed_now_is_not_called_new_commits_since_the_last_sync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Commit("feature/x", ("a.yaml", DeployStory.Manifest("a", "2")));
        var newest = story.Commit("feature/x", ("a.yaml", DeployStory.Manifest("a", "3")));
        story.Source = story.Source with { TargetRevision = "feature/x" };

        var sentence = (await story.ExplainAsync()).Of(Id).Sentence;

        Assert.Matches($"^orders follows feature/x now and was synced last from main@[0-9a-f]{{7}}: 2 commits that only feature/x has, the newest {newest[..7]} by Ada Platform, [^:]*, changed ConfigMap a[.]$", sentence);
    }

    [Fact]
    public async Task Back_on_the_old_branch_names_what_it_lacks()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        var lost = story.Commit("feature/x", ("a.yaml", DeployStory.Manifest("a", "2")));
        story.Source = story.Source with { TargetRevision = "feature/x" };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };

        Assert.Contains($"orders follows main now and was synced last from feature/x@{lost[..7]}: main lacks {lost[..7]}", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task HEAD_and_the_default_branch_are_the_same()
    {
        story.Source = story.Source with { TargetRevision = "" };
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main" };
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));

        Assert.StartsWith($"{commit[..7]} by Ada Platform", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Without_a_history_the_last_operation_says_what_was_synced()
    {
        var first = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        var sync = new Operation(true, null, false, false, [], "grace", false, 0, null, []);
        story.Shape = a => a with { History = [], OperationState = new(OperationPhase.Succeeded, "", DeployStory.Now, DeployStory.Now, sync, [first], [story.Source], [], 0) };

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.StartsWith($"{commit[..7]} by Ada Platform", cause.Sentence);
        Assert.Contains(cause.Evidence.Items, e => e.Source == "Argo CD status.operationState" && e.Text.StartsWith($"Deployed {first[..7]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partial_sync_is_no_deployment_of_the_whole()
    {
        var first = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        var partial = new Operation(true, null, false, false, [new ResourceKey("", "ConfigMap", "databases", "b")], "grace", false, 0, null, []);
        story.Shape = a => a with { History = [], OperationState = new(OperationPhase.Succeeded, "", DeployStory.Now, DeployStory.Now, partial, [first], [story.Source], [], 0) };

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Only_objects_whose_manifest_changed_are_named()
    {
        story.Commit("main", ("all.yaml", DeployStory.Manifest("a") + "---\n" + DeployStory.Manifest("b")));
        await story.SyncAsync();
        story.Commit("main", ("all.yaml", DeployStory.Manifest("a", "2") + "---\n" + DeployStory.Manifest("b")));
        story.DeleteLive("b");

        var explanation = await story.ExplainAsync();

        Assert.Equal(["a"], explanation.Of(Id).Resources.Items.Select(r => r.Name));
        Assert.Equal(["b"], explanation.Of("resource-missing").Resources.Items.Select(r => r.Name));
    }

    public void Dispose() => story.Dispose();
}
