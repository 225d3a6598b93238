using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Which commit is named as the one that made a cause, over real repositories.</summary>
public sealed class CulpritTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task The_commit_that_set_the_filter_in_the_parents_Git_is_named()
    {
        story.Declare(null);
        await SyncedAsync();
        var setting = story.Declare("a.yaml");
        Filter("a.yaml");

        var culprit = await OfAsync("filter-excludes-file");

        Assert.Equal(setting, culprit.Commit?.Id);
        Assert.Equal($"{setting[..7]} by Ada Platform on main set the filter in roots/orders.yaml (change roots/orders.yaml). Still right at {culprit.Commit!.Parents[0][..7]}, the commit before.", CulpritWords.Sentence(culprit));
    }

    [Fact]
    public async Task A_move_of_the_file_that_sets_the_filter_is_followed()
    {
        story.Declare(null);
        await SyncedAsync();
        var setting = story.Declare("a.yaml");
        story.Declare("a.yaml", "orders.yaml", "moved.yaml");
        Filter("a.yaml");

        Assert.Equal(setting, (await OfAsync("filter-excludes-file")).Commit?.Id);
    }

    [Fact]
    public async Task A_filter_that_was_set_in_the_cluster_has_no_commit()
    {
        story.Declare(null);
        await SyncedAsync();
        Filter("a.yaml");

        Assert.Equal("Who set the filter is not known: it was set in the cluster; roots declares no include.", CulpritWords.Sentence(await OfAsync("filter-excludes-file")));
    }

    [Fact]
    public async Task A_filter_that_nothing_in_Git_declares_says_so()
    {
        await SyncedAsync();
        Filter("a.yaml");

        Assert.Equal("Who set the filter is not known: no application in Argo CD declares this one from Git.", CulpritWords.Sentence(await OfAsync("filter-excludes-file")));
    }

    [Fact]
    public async Task A_deleted_file_names_the_branch_where_it_still_is()
    {
        await SyncedAsync();
        story.Commit("feature/x", ("c.yaml", DeployStory.Manifest("c")));
        var deleting = story.Commit("main", ("b.yaml", null));

        var culprit = await OfAsync("removed-from-git");

        Assert.Equal((deleting, true, true, "on feature/x"), (culprit.Commit!.Id, culprit.Certain, culprit.OnRevision, culprit.StillRight));
    }

    [Fact]
    public async Task A_deleted_file_that_no_branch_has_is_right_at_the_tag_that_was_deployed()
    {
        var before = await SyncedAsync();
        story.Tag("v1", before);
        story.Commit("main", ("b.yaml", null));

        Assert.Equal("at v1", (await OfAsync("removed-from-git")).StillRight);
    }

    [Fact]
    public async Task Everything_that_one_commit_took_names_it()
    {
        await SyncedAsync();
        var deleting = story.Commit("main", ("a.yaml", null), ("b.yaml", null), ("readme.md", "empty"));

        Assert.Equal(deleting, (await OfAsync("nothing-rendered")).Commit?.Id);
    }

    [Fact]
    public async Task A_later_edit_of_a_broken_file_is_not_blamed()
    {
        await SyncedAsync();
        var breaking = story.Commit("main", ("b.yaml", Broken("1")));
        story.Commit("main", ("b.yaml", Broken("2")));
        Fails("Failed to unmarshal \"b.yaml\": failed to unmarshal manifest: error converting YAML to JSON: yaml: line 2: did not find expected ',' or ']'");

        var culprit = await OfAsync("manifest-invalid");

        Assert.Equal((breaking, true), (culprit.Commit?.Id, culprit.Certain));
        Assert.Null(culprit.Why);
        Assert.StartsWith($"{breaking[..7]} by Ada Platform on main made apps/b.yaml unreadable", CulpritWords.Sentence(culprit));
    }

    [Fact]
    public async Task The_commit_that_took_the_path_away_is_named_with_the_branch_that_has_it()
    {
        await SyncedAsync();
        story.CommitPaths("main", ("dbs/x.yaml", DeployStory.Manifest("x")));
        story.Commit("feature/x", ("c.yaml", DeployStory.Manifest("c")));
        var deleting = story.CommitPaths("main", ("dbs/x.yaml", null));
        Fails("dbs: app path does not exist", "dbs");

        var culprit = await OfAsync("path-not-found");

        Assert.Equal((deleting, "on feature/x"), (culprit.Commit?.Id, culprit.StillRight));
    }

    [Fact]
    public async Task Of_commits_that_are_not_synced_the_newest_is_named()
    {
        await SyncedAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
        var newest = story.Commit("main", ("b.yaml", DeployStory.Manifest("b", "2")));

        Assert.Equal($"{newest[..7]} by Ada Platform on main changed apps/b.yaml, the newest of 2 commits (change apps/b.yaml).", CulpritWords.Sentence(await OfAsync("new-commit")));
    }

    [Fact]
    public async Task The_commit_that_wrote_a_field_into_Git_is_named_and_not_a_later_edit()
    {
        await SyncedAsync();
        var writing = story.Commit("main", ("b.yaml", DeployStory.Manifest("b") + "status:\n  phase: Creating\n"));
        story.Commit("main", ("b.yaml", DeployStory.Manifest("b", "2") + "status:\n  phase: Creating\n"));
        await story.SyncAsync();
        story.Shape = a => a with { Sync = SyncStatus.OutOfSync };
        story.ShapeDetails = d => d with { ManagedResources = d.ManagedResources.Map(m => m.Items.Select(Running).ToEquatableList()) };

        Assert.Equal($"{writing[..7]} by Ada Platform on main wrote status.phase in apps/b.yaml (change apps/b.yaml). Still right at {(await OfAsync("status-in-git")).Commit!.Parents[0][..7]}, the commit before.", CulpritWords.Sentence(await OfAsync("status-in-git")));
    }

    [Theory]
    [InlineData("9ac1e02 by Ada, 3 d ago, took orders.yaml away on main.", "9ac1e02 on main", false, " (Tidy up). Still right on feature/x.")]
    [InlineData("9ac1e02 took orders.yaml away.", "9ac1e02 by Ada on main", true, " (Tidy up). Still right on feature/x.")]
    [InlineData("orders.yaml is gone.", "9ac1e02 by Ada on main", true, ": took orders.yaml away (Tidy up). Still right on feature/x.")]
    public void Beside_the_sentence_only_what_it_does_not_say_is_said(string sentence, string start, bool aged, string end)
    {
        var culprit = new Culprit("took orders.yaml away", DeployStory.Url) { Commit = new GitCommit("9ac1e02".PadRight(40, '0'), "Ada", "", DeployStory.Now, "Tidy up", []), Revision = "main", OnRevision = true, StillRight = "on feature/x" };

        Assert.Equal(new CulpritLine(start, aged, end), CulpritWords.Beside(culprit, sentence));
    }

    public void Dispose() => story.Dispose();

    private async Task<string> SyncedAsync()
    {
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("b.yaml", DeployStory.Manifest("b")));
        await story.SyncAsync();
        return commit;
    }

    private static ManagedResource Running(ManagedResource resource) =>
        resource.Key.Name != "b" ? resource : resource with { NormalizedLive = resource.NormalizedLive!.Replace("Creating", "Running", StringComparison.Ordinal) };

    private static string Broken(string value) => DeployStory.Manifest("b", value) + "list: [\n";

    private void Filter(string include) => story.Source = story.Source with { Directory = new DirectoryOptions(Include: include) };

    private void Fails(string text, string path = "apps") => story.Shape = a => a with
    {
        Sync = SyncStatus.Unknown,
        Sources = [story.Source with { Path = path }],
        Revisions = ["main"],
        Conditions = [new Condition("ComparisonError", $"Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = {text}", DeployStory.Now)],
    };

    private async Task<Culprit> OfAsync(string id) => (await story.ExplainAsync()).Of(id).Culprit!;
}
