using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

/// <summary>The repository of the platform team's incident, as recorded.</summary>
public sealed class RecordedRepositoryTests
{
    private const string Url = "http://127.0.0.1:3180/platform.git";
    private const string Databases = "infra/gitops/databases";
    private readonly IGitReader git = BundleRepository.Reader(Path.Combine(Recordings.Root, "git"), Path.Combine(Recordings.Root, "cases", "ok", "refs.json"), DateTimeOffset.UnixEpoch);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RepositoryRefs Refs => git.Refs(Url).Value!;

    private string Commit(string revision) => Refs.Resolve(revision)!;

    [Fact]
    public void Resolves_branches_tags_and_the_default_branch_as_recorded()
    {
        Assert.Equal("8749e2ba48f73779ac74a33a251cbdf3001cccc4", Commit("main"));
        Assert.Equal(Commit("main"), Commit("HEAD"));
        Assert.Equal(Commit("main"), Commit("v1.0.0"));
        Assert.Null(Refs.Resolve("feature/gone"));
    }

    [Fact]
    public async Task Lists_every_file_under_a_path_with_its_size()
    {
        var tree = (await git.ReadTreeAsync(Url, Commit("feature/db-general-instances"), Databases, Token)).Value!;
        Assert.True(tree.Exists);
        Assert.Contains(tree.Files, f => f.Path == Databases + "/postgres-general.yaml" && f.Size > 100 && f.Mode == "100644");
        Assert.Contains(tree.Files, f => f.Path == Databases + "/examples/postgres-dev-cluster.yaml");
    }

    [Fact]
    public async Task Says_on_which_branches_a_file_stands()
    {
        EquatableList<string> commits = [Commit("main"), Commit("feature/db-general-instances")];
        var ids = (await git.ReadPathIdsAsync(Url, commits, Databases + "/postgres-general.yaml", Token)).Value;
        Assert.Null(ids[0]);
        Assert.NotNull(ids[1]);
    }

    [Fact]
    public async Task Reads_files_by_their_ids_in_the_order_asked()
    {
        var tree = (await git.ReadTreeAsync(Url, Commit("main"), Databases, Token)).Value!;
        var blobs = (await git.ReadBlobsAsync(Url, tree.Files.Items.Select(f => f.BlobId).ToEquatableList(), Token)).Value;
        Assert.Equal(tree.Files.Items.Select(f => f.Size), blobs.Items.Select(b => (long)b.Length));
    }

    [Fact]
    public async Task Tells_who_added_a_file_and_when()
    {
        var history = (await git.ReadHistoryAsync(Url, Commit("feature/db-general-instances"), Databases + "/postgres-general.yaml", null, 10, Token)).Value;
        var entry = Assert.Single(history);
        Assert.Equal("Linus Data", entry.Commit.Author);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1754388000), entry.Commit.At);
        Assert.Equal([new GitChange(GitChangeKind.Added, Databases + "/postgres-general.yaml")], entry.Changes.Items);
        Assert.Equal(entry.Commit, (await git.ReadCommitAsync(Url, entry.Commit.Id, Token)).Value);
    }

    [Fact]
    public async Task Merges_a_branch_in_memory_and_lists_the_merged_tree()
    {
        var merge = (await git.MergeAsync(Url, Commit("main"), Commit("feature/db-general-instances"), Token)).Value!;
        Assert.Empty(merge.Conflicts);
        var merged = (await git.ReadTreeAsync(Url, merge.TreeId!, Databases, Token)).Value!;
        Assert.Contains(merged.Files, f => f.Path == Databases + "/postgres-general.yaml");
    }

    [Fact]
    public async Task Diffs_one_commit_with_many_branches_at_once()
    {
        EquatableList<string> branches = [Commit("main"), Commit("feature/db-general-instances")];
        var found = (await git.ReadDifferencesAsync(Url, Commit("main"), branches, Databases, Token)).Value;
        Assert.Empty(found[0].Changes);
        Assert.Contains(new GitChange(GitChangeKind.Added, Databases + "/redis-general.yaml"), found[1].Changes);
    }

    [Fact]
    public async Task Finds_where_two_branches_parted()
    {
        var found = await git.ReadMergeBaseAsync(Url, Commit("feature/db-general-instances"), Commit("feature/redis-cache"), Token);
        Assert.Equal("8749e2ba48f73779ac74a33a251cbdf3001cccc4", found.Value);
    }

    [Fact]
    public async Task A_commit_that_does_not_exist_is_absent_and_a_missing_repository_is_unknown()
    {
        var commit = await git.ReadCommitAsync(Url, new string('d', 40), Token);
        Assert.Equal(ReadingState.Absent, commit.State);
        Assert.Equal(ReadingState.Failed, git.Refs("http://127.0.0.1:3180/absent.git").State);
    }
}
