using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

/// <summary>Names, paths and sizes that anybody who may push can make.</summary>
public sealed class HostileContentTests : IDisposable
{
    private readonly TempFolder folder = new("hostile");
    private readonly List<IDisposable> opened = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        opened.ForEach(o => o.Dispose());
        folder.Dispose();
    }

    [Theory]
    [InlineData("refs/heads/-h", true)]
    [InlineData("refs/heads/--output=/tmp/x", true)]
    [InlineData("refs/heads/feature/db", true)]
    [InlineData("refs/heads/a..b", false)]
    [InlineData("refs/heads/x@{1}", false)]
    [InlineData("refs/heads/../../x", false)]
    [InlineData("refs/heads/a\0b", false)]
    [InlineData("refs/heads/a b", false)]
    [InlineData("refs/heads/a.lock", false)]
    [InlineData("refs/heads/", false)]
    [InlineData("refs/heads//a", false)]
    [InlineData("refs/pull/1/head", false)]
    public void Only_names_that_git_itself_takes_are_refs(string name, bool taken)
    {
        var listed = RefList.ParseRemote($"{new string('a', 40)}\t{name}\n", 10);
        Assert.Equal(taken, listed.Refs.Any(r => r.Name == name));
    }

    [Fact]
    public async Task A_branch_named_like_an_option_is_a_branch()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var main = repository.Commit("main", "a", "1");
        TestGit.Run(repository.Directory, "update-ref", "refs/heads/--output=x", main);
        Assert.Equal(main, (await world.MirrorAsync(repository)).Resolve("--output=x"));
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("/etc")]
    [InlineData("a/../..")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    public void A_path_that_leaves_the_repository_is_refused(string path) =>
        Assert.Equal(GitFailure.Refused, Assert.Throws<GitException>(() => GitPath.Split(path)).Failure);

    [Theory]
    [InlineData("./a//b/../c/", "a/c")]
    [InlineData(".", "")]
    [InlineData("C:\\", "C:\\")]
    public void A_path_is_cleaned_as_Argo_CD_cleans_it(string path, string clean) => Assert.Equal(clean, string.Join('/', GitPath.Split(path)));

    [Fact]
    public async Task A_symbolic_link_and_a_submodule_are_shown_and_never_followed()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "r.git"));
        var commit = repository.CommitTree("main", [("120000", "db/link", "/var/run/secrets/token"), ("160000", "db/module", new string('1', 40))]);
        var git = Open(repository);
        var tree = await git.ReadTreeAsync(commit, "db", Token);
        Assert.Equal(["db/link", "db/module"], tree.Files.Items.Select(f => f.Path));
        Assert.True(tree.Files[0].IsSymlink);
        Assert.True(tree.Files[1].IsSubmodule);
        Assert.False((await git.ReadTreeAsync(commit, "db/link/x", Token)).Exists);
        var blob = Assert.Single(await git.ReadBlobsAsync([tree.Files[0].BlobId], Token));
        Assert.Equal("/var/run/secrets/token", System.Text.Encoding.UTF8.GetString(blob.Span));
    }

    [Fact]
    public void Git_starts_with_nothing_of_this_machine()
    {
        var start = GitEnvironment.Start(new GitCall("fetch", "--end-of-options", "-h; touch x") { Protocol = "https" }, folder.Path);
        var settings = Enumerable.Range(0, int.Parse(start.Environment["GIT_CONFIG_COUNT"]!)).ToDictionary(i => start.Environment[$"GIT_CONFIG_KEY_{i}"]!, i => start.Environment[$"GIT_CONFIG_VALUE_{i}"]);

        Assert.Equal((false, 3), (start.UseShellExecute, start.ArgumentList.Count));
        Assert.Equal(("https", "0", "1", "/dev/null"), (start.Environment["GIT_ALLOW_PROTOCOL"], start.Environment["GIT_TERMINAL_PROMPT"], start.Environment["GIT_CONFIG_NOSYSTEM"], start.Environment["GIT_CONFIG_GLOBAL"]));
        Assert.Equal(("never", "false", "/dev/null", ""), (settings["protocol.ext.allow"], settings["http.followRedirects"], settings["core.hooksPath"], settings["credential.helper"]));
    }

    [Fact]
    public async Task Paths_are_compared_byte_by_byte()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "r.git"));
        var commit = repository.Commit("main", [("Db/caf\u00e9.yaml", "1"), ("db/cafe\u0301.yaml", "2"), ("db.yaml", "3")]);
        var git = Open(repository);
        var found = new List<string?>();
        foreach (var path in new[] { "Db/caf\u00e9.yaml", "db/caf\u00e9.yaml", "DB", "db.yaml", "db" })
        {
            found.Add((await git.ReadPathIdsAsync([commit], path, Token))[0]);
        }

        Assert.Equal([true, false, false, true, true], found.Select(f => f is not null));
    }

    [Fact]
    public async Task A_hundred_thousand_branches_are_unknown_rather_than_half_known()
    {
        await using var world = await GitWorld.StartAsync();
        var (small, huge) = (world.Server.Create("small.git"), world.Server.Create("huge.git"));
        small.Commit("main", "a", "1");
        var commit = huge.Commit("main", "a", "1");
        await File.WriteAllLinesAsync(
            Path.Combine(huge.Directory, "packed-refs"),
            Enumerable.Range(0, 100_000).Select(i => $"{commit} refs/heads/b{i:d6}").Prepend("# pack-refs with: peeled fully-peeled sorted "),
            Token);
        world.Source.Read([small.Url, huge.Url], []);
        var status = await world.StatusAsync(huge.Url, SourceState.Unreachable);
        Assert.Contains("more than 50000 branches and tags", status.Why, StringComparison.Ordinal);
        Assert.Equal(ReadingState.Failed, world.Reader.Refs(huge.Url).State);
        await world.StatusAsync(small.Url, SourceState.Live);
    }

    [Fact]
    public async Task A_file_beyond_the_cap_is_unknown_and_its_size_is_told()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "r.git"));
        var commit = repository.Commit("main", "big.yaml", new string('#', 11 * 1024 * 1024));
        var git = Open(repository);
        var file = Assert.Single((await git.ReadTreeAsync(commit, "", Token)).Files);
        Assert.Equal(11 * 1024 * 1024, file.Size);
        var refusal = await Assert.ThrowsAsync<GitException>(() => git.ReadBlobsAsync([file.BlobId], Token));
        Assert.Equal(GitFailure.TooBig, refusal.Failure);
    }

    [Fact]
    public async Task A_list_beyond_the_cap_says_that_it_is_incomplete()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "r.git"));
        var commit = repository.Commit("main", [("db/a", "1"), ("db/b", "2"), ("one/c", "3")]);
        var git = Open(repository, GitLimits.Default with { TreeEntries = 1 });
        Assert.False((await git.ReadTreeAsync(commit, "db", Token)).Complete);
        Assert.True((await git.ReadTreeAsync(commit, "one", Token)).Complete);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("-h")]
    [InlineData("deadbeef")]
    [InlineData("HEAD:db")]
    public async Task Only_full_commit_ids_are_asked_for(string revision)
    {
        var git = Open(TestRepository.Create(Path.Combine(folder.Path, "r.git")));
        var refusal = await Assert.ThrowsAsync<GitException>(() => git.ReadTreeAsync(revision, "", Token));
        Assert.Equal(GitFailure.Refused, refusal.Failure);
    }

    private GitRepository Open(TestRepository repository, GitLimits? limits = null)
    {
        var git = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System, limits);
        var open = new GitRepository(repository.Directory, git);
        opened.AddRange([open, git]);
        return open;
    }
}
