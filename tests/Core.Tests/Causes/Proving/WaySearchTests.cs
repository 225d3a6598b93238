using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Proving;

public sealed class WaySearchTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task The_edit_of_the_filter_is_proven_and_says_how_many_objects_it_covers()
    {
        await DroppedAsync();

        var edit = (await story.ExplainAsync()).Of("filter-excludes-file").Remedies.Items.Single(r => r.Text.StartsWith("Widen", StringComparison.Ordinal));

        Assert.True(edit is { Proven: true, Safety: RemedySafety.Safe, Unproven: null });
        Assert.Equal("With include: {a.yaml,db.yaml} on main 2 of 2 live objects are covered, none would be pruned.", edit.Proof!.Sentence);
        Assert.Equal(["a", "db"], edit.Proof.Covered.Items.Select(k => k.Name).Order());
    }

    [Fact]
    public async Task The_number_of_ways_that_were_tried_is_told()
    {
        await DroppedAsync();

        Assert.Equal("2 ways were tried, 2 of them keep all 2 live objects.", (await story.ExplainAsync()).Of("filter-excludes-file").Tried!.Sentence);
    }

    [Fact]
    public async Task The_revert_of_the_commit_that_took_a_file_away_is_proven()
    {
        await RemovedAsync();

        var revert = (await story.ExplainAsync()).Of("removed-from-git").Remedies.Items.Single(r => r.Text.Contains("revert", StringComparison.Ordinal));

        Assert.True(revert.Proven);
        Assert.EndsWith("taken back on main 2 of 2 live objects are covered, none would be pruned.", revert.Proof!.Sentence);
    }

    [Fact]
    public async Task A_revert_that_somebody_would_have_to_resolve_is_not_proven()
    {
        await RemovedAsync();
        story.Commit("main", ("db.yaml", DeployStory.Manifest("other")));

        var revert = (await story.ExplainAsync()).Of("removed-from-git").Remedies.Items.Single(r => r.Text.Contains("revert", StringComparison.Ordinal));

        Assert.False(revert.Proven);
        Assert.Contains("changed again", revert.Unproven);
    }

    [Fact]
    public async Task A_branch_and_a_filter_at_once_are_tried_only_when_no_single_edit_is_enough()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Source = story.Source with { TargetRevision = "feature", Directory = new DirectoryOptions(Include: "*.yaml") };
        story.Commit("feature", ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main", Directory = new DirectoryOptions(Include: "a.yaml") };

        var remedies = (await story.ExplainAsync()).Of("file-missing-on-revision").Remedies.Items;

        Assert.All(remedies.Where(r => r.Safety == RemedySafety.Safe), r => Assert.True(r is { Proven: true, Proof.Holds: true, Proof.Pruned.Count: 0 }));
        Assert.All(remedies.Where(r => r.Text.StartsWith("Not enough", StringComparison.Ordinal)), r => Assert.True(r is { Proven: false, Proof.Pruned.Count: 1 }));
        Assert.Contains(remedies, r => r.Proof?.Sentence == "On feature with include: *.yaml 2 of 2 live objects are covered, none would be pruned.");
    }

    [Fact]
    public async Task What_was_deployed_from_a_branch_that_has_moved_on_is_at_its_commit()
    {
        await BrokenAsync();

        var facts = await story.ReadFactsAsync();

        var way = facts.Git!.FurtherWays.Items.Single(w => w.Kind == WayOutKind.PointAt);
        Assert.Equal((way.Commit, way.Commit), (way.Branch, way.Source.TargetRevision));
        Assert.Contains(facts.Explain().Of("manifest-invalid").Remedies.Items, r => r.Text.Contains($"at {way.Commit[..7]}, which was deployed before, for a while.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_file_that_cannot_be_read_Argo_CD_renders_again()
    {
        await BrokenAsync();

        var exclude = (await story.ExplainAsync()).Of("manifest-invalid").Remedies.Items.Single(r => r.Text.StartsWith("Exclude", StringComparison.Ordinal));

        Assert.Equal("Exclude the file that cannot be read: set the exclude pattern to broken.yaml.", exclude.Text);
        Assert.True(exclude.Proven);
        Assert.Equal("With exclude: broken.yaml on main Argo CD can render again, and 1 of 1 live object is covered, none would be pruned.", exclude.Proof!.Sentence);
    }

    [Fact]
    public async Task Leaving_out_a_file_whose_object_lives_is_not_enough()
    {
        await BrokenAsync(alsoLive: true);

        var exclude = (await story.ExplainAsync()).Of("manifest-invalid").Remedies.Items.Single(r => r.Text.Contains("exclude the file", StringComparison.Ordinal));

        Assert.True(exclude is { Proven: false, Safety: RemedySafety.Dangerous, Proof.Pruned.Count: 1 });
    }

    [Fact]
    public async Task Nothing_is_proven_from_branches_that_are_not_known_as_they_are_now()
    {
        await DroppedAsync();
        story.RefsAreStale = true;

        var remedies = (await story.ExplainAsync()).Causes.Items.SelectMany(c => c.Remedies.Items).Where(r => r.Unproven is not null).ToList();

        Assert.NotEmpty(remedies);
        Assert.All(remedies, r => Assert.True(r is { Proven: false, Proof: null }));
        Assert.Contains(remedies, r => r.Unproven == "the branches are not known as they are now (git.example does not answer)");
    }

    [Fact]
    public async Task Two_commits_that_took_files_away_are_taken_back_together_when_one_alone_is_not_enough()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Commit("main", ("db.yaml", DeployStory.Manifest("db")));
        story.Commit("main", ("a.yaml", null));
        await story.SyncAsync();
        story.Commit("main", ("db.yaml", null), ("b.yaml", DeployStory.Manifest("b")));

        var facts = await story.ReadFactsAsync();

        var way = facts.Git!.FurtherWays.Items.Single(w => w.AlsoReverted is not null);
        var remedy = facts.Explain().Causes.Items.Where(c => c.Id == "removed-from-git").SelectMany(c => c.Remedies.Items).First(r => r.Text == $"Revert {way.Commit[..7]} and {way.AlsoReverted![..7]}, then sync.");
        Assert.True(remedy is { Proven: true, Preview: null });
        Assert.Equal($"With {way.Commit[..7]} and {way.AlsoReverted![..7]} taken back on main 2 of 2 live objects are covered, none would be pruned.", remedy.Proof!.Sentence);
        Assert.Equal($"git revert {way.Commit} {way.AlsoReverted}", Assert.Single(remedy.Commands).Text);
    }

    [Fact]
    public async Task A_merge_that_changes_nothing_is_not_tried_and_not_offered()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Commit("feature", ("db.yaml", DeployStory.Manifest("db")));
        story.Commit("main", ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };

        var remedies = (await story.ExplainAsync()).Causes.Items.SelectMany(c => c.Remedies.Items).ToList();

        Assert.Contains(remedies, r => r.Proven);
        Assert.DoesNotContain(remedies, r => r.Text.Contains("erge feature", StringComparison.Ordinal));
    }

    public void Dispose() => story.Dispose();

    private async Task DroppedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };
    }

    private async Task RemovedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Commit("main", ("db.yaml", null));
    }

    private async Task BrokenAsync(bool alsoLive = false)
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), (alsoLive ? "broken.yaml" : "b.txt", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Commit("main", ("broken.yaml", "apiVersion: v1\nkind: X\nmetadata:\n name: [\n"));
        var why = "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = Failed to unmarshal \"broken.yaml\": failed to unmarshal manifest: error converting YAML to JSON: yaml: line 1: did not find expected node content";
        story.Shape = a => a with { Sync = SyncStatus.Unknown, Conditions = [new Condition("ComparisonError", why, DeployStory.Now)], Resources = a.Resources.Items.Select(r => r with { Status = SyncStatus.Unknown, RequiresPruning = false }).ToEquatableList() };
    }
}
