using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class PathNotFoundTests : IDisposable
{
    private const string Id = "path-not-found";

    private readonly DeployStory story = new();

    public PathNotFoundTests()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Shape = a => a with
        {
            Sync = SyncStatus.Unknown,
            Sources = [story.Source with { Path = "infra/dbs" }],
            Revisions = ["main"],
            Conditions = [new Condition("ComparisonError", "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = infra/dbs: app path does not exist", DeployStory.Now)],
        };
    }

    [Fact]
    public async Task Names_the_branch_that_has_the_path()
    {
        story.CommitPaths("feature/x", ("infra/dbs/db.yaml", DeployStory.Manifest("db-1")));

        Assert.EndsWith("; it exists on feature/x.", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Says_where_the_folder_was_moved_to_by_whom()
    {
        story.CommitPaths("main", ("infra/dbs/db.yaml", DeployStory.Manifest("db-1")), ("infra/dbs/eu/db.yaml", DeployStory.Manifest("db-2")));
        story.CommitPaths("main", ("infra/dbs/db.yaml", null), ("infra/dbs/eu/db.yaml", null), ("infra/databases/db.yaml", DeployStory.Manifest("db-1")), ("infra/databases/eu/db.yaml", DeployStory.Manifest("db-2")));

        Assert.Matches("^infra/dbs does not exist at main@[0-9a-f]{7}; on main it was renamed to infra/databases in [0-9a-f]{7} by ", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Says_where_the_files_went_when_not_all_were_moved()
    {
        story.CommitPaths("main", ("infra/dbs/db.yaml", DeployStory.Manifest("db-1")), ("infra/dbs/cm.yaml", DeployStory.Manifest("settings", "x")));
        story.CommitPaths("main", ("infra/dbs/db.yaml", null), ("infra/dbs/cm.yaml", null), ("infra/databases/db.yaml", DeployStory.Manifest("db-1")));

        Assert.Contains("; on main its files were moved to infra/databases in ", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public void Says_that_a_hydrator_has_not_written_it_yet() =>
        Assert.Contains("A hydrator has not written it yet: it waits for env/prod from main.", SomeFacts.Unrendered("env/prod: app path does not exist - waiting for an external process to update env/prod from main").Explain().Of(Id).Details.Items);

    [Fact]
    public async Task Says_that_the_last_file_was_deleted_and_nothing_else()
    {
        var explanation = await Explained.RecordedAsync("cases/last-file-removed");

        Assert.Contains("; on main its last files were deleted in ", explanation.Headline!.Sentence);
        Assert.False(explanation.Says("removed-from-git"));
        Assert.False(explanation.Says("prune-deletes-data"));
    }

    [Fact]
    public async Task Says_what_it_could_not_check_without_Git()
    {
        story.GitFailure = "unreachable";

        var explanation = await story.ExplainAsync();

        Assert.Equal("infra/dbs does not exist at main.", explanation.Of(Id).Sentence);
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Theory]
    [InlineData("unable to resolve 'main' to a commit SHA", "revision-not-found")]
    [InlineData("infra/dbs: app path is not a directory", "path-invalid")]
    [InlineData("`helm template .` failed exit status 1: x: app path does not exist", "comparison-error")]
    [InlineData("infra/dbs: there is no such path", "comparison-error")]
    public void A_missing_branch_a_file_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);

    public void Dispose() => story.Dispose();
}
