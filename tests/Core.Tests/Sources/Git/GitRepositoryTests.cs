using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly TempFolder folder = new("repository");
    private readonly TestRepository repository;
    private readonly GitCommandLine command;
    private readonly GitRepository git;

    public GitRepositoryTests()
    {
        repository = TestRepository.Create(Path.Combine(folder.Path, "r.git"));
        command = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);
        git = new GitRepository(repository.Directory, command);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        git.Dispose();
        command.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_path_that_is_a_file_has_no_tree_but_an_id()
    {
        var commit = repository.Commit("main", "db/a.yaml", "1");
        Assert.False((await git.ReadTreeAsync(commit, "db/a.yaml", Token)).Exists);
        Assert.NotNull((await git.ReadPathIdsAsync([commit], "db/a.yaml", Token))[0]);
        Assert.Null((await git.ReadPathIdsAsync([commit], "db/a.yaml/x", Token))[0]);
    }

    [Fact]
    public async Task Equal_content_has_equal_ids_whatever_the_commit()
    {
        var first = repository.Commit("main", [("db/a.yaml", "1"), ("other", "1")]);
        var second = repository.Commit("main", "other", "2");
        var ids = await git.ReadPathIdsAsync([first, second], "db", Token);
        Assert.Equal(ids[0], ids[1]);
        var roots = await git.ReadPathIdsAsync([first, second], "", Token);
        Assert.NotEqual(roots[0], roots[1]);
    }

    [Fact]
    public async Task A_tree_is_read_once_however_often_it_is_asked_for()
    {
        var commit = repository.Commit("main", [("a/b/c", "1"), ("a/d", "2")]);
        await git.ReadTreeAsync(commit, "", Token);
        var read = git.TreesRead;
        await git.ReadTreeAsync(commit, "a", Token);
        await git.ReadPathIdsAsync([commit], "a/b/c", Token);
        Assert.Equal(3, read);
        Assert.Equal(read, git.TreesRead);
    }

    [Fact]
    public async Task A_file_that_moved_in_from_another_folder_is_renamed_not_new()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"line {i}\n"));
        repository.Commit("main", "old/postgres.yaml", text, "Add");
        var moved = repository.Commit("main", [("old/postgres.yaml", null), ("db/postgres.yaml", text)], "Move");
        var history = await git.ReadHistoryAsync(moved, "db", null, 10, Token);
        var change = Assert.Single(Assert.Single(history).Changes);
        Assert.Equal(new GitChange(GitChangeKind.Renamed, "db/postgres.yaml", "old/postgres.yaml"), change);
        Assert.Equal(["Move", "Add"], (await git.ReadHistoryAsync(moved, "old", null, 10, Token)).Items.Select(e => e.Commit.Subject));
    }

    [Fact]
    public async Task History_ends_where_it_is_told_to()
    {
        var first = repository.Commit("main", "a", "1", "one");
        repository.Commit("main", "a", "2", "two");
        var third = repository.Commit("main", "a", "3", "three");
        Assert.Equal(["three", "two"], (await git.ReadHistoryAsync(third, "", first, 10, Token)).Items.Select(e => e.Commit.Subject));
        Assert.Equal(["three"], (await git.ReadHistoryAsync(third, "a", null, 1, Token)).Items.Select(e => e.Commit.Subject));
        Assert.Empty(await git.ReadHistoryAsync(third, "nothing", null, 10, Token));
    }

    [Fact]
    public async Task Pathspec_magic_is_a_plain_name()
    {
        var commit = repository.Commit("main", [(":(glob)x", "1"), ("a*", "2"), ("ab", "3")]);
        Assert.Single(await git.ReadHistoryAsync(commit, ":(glob)x", null, 10, Token));
        var changes = Assert.Single(await git.ReadHistoryAsync(commit, "a*", null, 10, Token)).Changes;
        Assert.Equal(["a*"], changes.Items.Select(c => c.Path));
    }

    [Fact]
    public async Task A_merge_names_the_files_in_conflict_and_leaves_nothing_in_the_mirror()
    {
        repository.Commit("main", "db/a.yaml", "base\n");
        var theirs = repository.Commit("side", "db/a.yaml", "theirs\n", from: "main");
        var ours = repository.Commit("main", "db/a.yaml", "ours\n");
        var before = Directory.GetFiles(repository.Directory, "*", SearchOption.AllDirectories).Length;
        var merge = await git.MergeAsync(ours, theirs, Token);
        Assert.Null(merge.TreeId);
        Assert.Equal(["db/a.yaml"], merge.Conflicts.Items);
        Assert.Equal(before, Directory.GetFiles(repository.Directory, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_merged_tree_can_be_compared_with_a_commit_and_its_new_files_read()
    {
        repository.Commit("main", "db/a.yaml", "1\n2\n3\n4\n5\n");
        var theirs = repository.Commit("side", "db/a.yaml", "0\n2\n3\n4\n5\n", from: "main");
        var ours = repository.Commit("main", "db/a.yaml", "1\n2\n3\n4\n6\n");
        var merge = await git.MergeAsync(ours, theirs, Token);
        var difference = Assert.Single(await git.ReadDifferencesAsync(ours, [merge.TreeId!], "db", Token));
        Assert.Equal([new GitChange(GitChangeKind.Modified, "db/a.yaml")], difference.Changes.Items);
        var file = Assert.Single((await git.ReadTreeAsync(merge.TreeId!, "db", Token)).Files);
        var text = Assert.Single(await git.ReadBlobsAsync([file.BlobId], Token));
        Assert.Equal("0\n2\n3\n4\n6\n", Encoding.UTF8.GetString(text.Span));
    }

    [Fact]
    public async Task A_path_missing_on_one_side_is_added_or_deleted_as_a_whole()
    {
        var before = repository.Commit("main", "a", "1");
        var after = repository.Commit("main", [("db/x", "1"), ("db/y", "2")]);
        var added = Assert.Single(await git.ReadDifferencesAsync(before, [after], "db", Token));
        Assert.Equal([new(GitChangeKind.Added, "db/x"), new GitChange(GitChangeKind.Added, "db/y")], added.Changes.Items);
        var deleted = Assert.Single(await git.ReadDifferencesAsync(after, [before], "db", Token));
        Assert.Equal(2, deleted.Changes.Items.Count(c => c.Kind == GitChangeKind.Deleted));
    }

    [Fact]
    public async Task Histories_without_a_common_commit_have_no_base()
    {
        var first = repository.Commit("main", "a", "1");
        var second = repository.Commit("other", "b", "2");
        Assert.Null(await git.ReadMergeBaseAsync(first, second, Token));
        await Assert.ThrowsAsync<GitException>(() => git.MergeAsync(first, second, Token));
    }

    [Fact]
    public async Task Many_questions_at_once_get_their_own_answers()
    {
        var commits = Enumerable.Range(0, 20).Select(i => repository.Commit("main", "a", $"{i}", $"change {i}")).ToList();
        var read = await Task.WhenAll(commits.Select(c => git.ReadCommitAsync(c, Token)));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"change {i}"), read.Select(c => c.Subject));
    }

    [Fact]
    public async Task A_cancelled_question_leaves_the_repository_usable()
    {
        var commit = repository.Commit("main", "a", "1");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => git.ReadCommitAsync(commit, cancelled.Token));
        Assert.Equal(commit, (await git.ReadCommitAsync(commit, Token)).Id);
    }
}
