using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Proving;

/// <summary>Proofs for a path or a revision that is not there: Argo CD renders again, and what lives is covered.</summary>
public sealed class UnrenderedProofTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task The_path_to_which_all_files_moved_is_proven()
    {
        await SyncedAsync();
        Move("a", "db");
        Fails("apps: app path does not exist");

        var remedy = (await story.ExplainAsync()).Of("path-not-found").Remedies.Items.Single(r => r.Text == "Set the path to moved.");

        Assert.True(remedy is { Proven: true, Safety: RemedySafety.Safe });
        Assert.Equal("With the path moved on main Argo CD can render again, and 2 of 2 live objects are covered, none would be pruned.", remedy.Proof!.Sentence);
    }

    [Fact]
    public async Task A_path_that_holds_only_some_of_the_files_is_not_enough()
    {
        await SyncedAsync();
        Move("a");
        Fails("apps: app path does not exist");

        Assert.DoesNotContain((await story.ExplainAsync()).Of("path-not-found").Remedies.Items, r => r.Proven && r.Text.StartsWith("Set the path", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_revert_of_the_commit_that_took_the_path_away_is_proven()
    {
        await SyncedAsync();
        var taking = story.CommitPaths("main", ("apps/a.yaml", null), ("apps/db.yaml", null), ("other/x.yaml", DeployStory.Manifest("x")));
        Fails("apps: app path does not exist");

        var remedy = (await story.ExplainAsync()).Of("path-not-found").Remedies.Items.Single(r => r.Text == $"Or revert {taking[..7]}.");

        Assert.True(remedy.Proven);
        Assert.Equal($"With {taking[..7]} taken back on main Argo CD can render again, and 2 of 2 live objects are covered, none would be pruned.", remedy.Proof!.Sentence);
    }

    [Fact]
    public async Task The_nearest_revision_is_proven_when_it_declares_all_that_lives()
    {
        await SyncedAsync();
        story.Commit("release/7", ("b.yaml", DeployStory.Manifest("b")));
        Lost("release-7");

        var remedy = (await story.ExplainAsync()).Of("revision-not-found").Remedies.Items.First(r => r.Parameters.Items.Any(p => p.Value == "release/7"));

        Assert.True(remedy.Proven);
        Assert.Equal("On release/7 Argo CD can render again, and 2 of 2 live objects are covered, none would be pruned; it would create b.", remedy.Proof!.Sentence);
    }

    [Fact]
    public async Task A_near_revision_without_a_file_of_what_lives_is_not_proven_and_says_what_is_at_risk()
    {
        await SyncedAsync();
        story.Commit("release/7", ("db.yaml", null));
        Lost("release-7");

        var remedy = (await story.ExplainAsync()).Of("revision-not-found").Remedies.Items.First(r => r.Parameters.Items.Any(p => p.Value == "release/7"));

        Assert.False(remedy.Proven);
        Assert.Contains("db stays at risk", remedy.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_proven_of_a_missing_revision_while_the_branches_are_old()
    {
        await SyncedAsync();
        story.Commit("release/7", ("b.yaml", DeployStory.Manifest("b")));
        Lost("release-7");
        story.RefsAreStale = true;

        Assert.DoesNotContain((await story.ExplainAsync()).Of("revision-not-found").Remedies.Items, r => r.Proven);
    }

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
    }

    /// <summary>All files leave the path; those that are named stand elsewhere then.</summary>
    private void Move(params string[] names) => story.CommitPaths(
        "main",
        [("apps/a.yaml", null), ("apps/db.yaml", null), .. names.Select(n => ($"moved/{n}.yaml", (string?)DeployStory.Manifest(n)))]);

    private void Fails(string text) => story.Shape = a => Unrendered(a, text) with { Revisions = ["main"] };

    private void Lost(string revision) => story.Shape = a => Unrendered(a, $"unable to resolve '{revision}' to a commit SHA") with { Sources = [story.Source with { TargetRevision = revision }], Revisions = [revision] };

    private static Application Unrendered(Application application, string text) => application with
    {
        Sync = SyncStatus.Unknown,
        Resources = application.Resources.Items.Select(r => r with { Status = SyncStatus.Unknown, RequiresPruning = false }).ToEquatableList(),
        Conditions = [new Condition("ComparisonError", "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = " + text, DeployStory.Now)],
    };
}
