using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Losses;

public sealed class BringBackReaderTests : IDisposable
{
    private const string File = "databases/pg's.yaml";

    private static readonly ResourceKey Pg = new("acid.zalan.do", "postgresql", "databases", "pg");

    private readonly TempFolder folder = new("bring-back");
    private readonly TestRepository repository;
    private readonly string made;

    public BringBackReaderTests()
    {
        repository = TestRepository.Create(folder.Path);
        made = repository.Commit("main", File, "kind: postgresql", "add pg");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_deleted_file_is_in_the_commit_before()
    {
        var before = repository.Commit("main", "other.txt", "x");
        var deleting = repository.Commit("main", [(File, null)], "drop pg");
        var back = await ReadAsync(DeclaredSet.Of([], []));
        Assert.Equal((BringBackWord.Deleted, before), (back.Word, back.Commit));
        Assert.Contains($"was deleted by {deleting[..7]} by Ada Platform", back.Says, StringComparison.Ordinal);
        Assert.Equal($"git checkout {before} -- 'databases/pg'\\''s.yaml'", back.Command);
    }

    [Theory]
    [InlineData("main", true, true, BringBackWord.Declared)]
    [InlineData("main", false, true, BringBackWord.Dropped)]
    [InlineData("main", false, false, BringBackWord.OnBranch)]
    public async Task A_file_that_is_there_says_what_is_missing(string branch, bool taken, bool tracked, BringBackWord word)
    {
        var declared = new DeclaredDatabase(new("prod", "argocd", "databases"), Pg, new(Url, branch, File, taken, tracked), "{}");
        var back = await ReadAsync(DeclaredSet.Of([declared], []));
        Assert.Equal((word, made), (back.Word, back.Commit));
        Assert.Contains($"{made[..7]} by Ada Platform", back.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_is_gone_leaves_its_commit()
    {
        var lost = repository.Commit("feature/x", "databases/new.yaml", "kind: postgresql", from: "main");
        repository.DeleteBranch("feature/x");
        var back = await ReadAsync(DeclaredSet.Of([], []), new TracePlace(Url, "feature/x", lost, "databases/new.yaml", false, false));
        Assert.Equal((BringBackWord.Orphaned, lost), (back.Word, back.Commit));
        Assert.StartsWith("git fetch origin", back.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_read_is_not_known() =>
        Assert.Equal(BringBackWord.Unknown, (await new BringBackReader(Git()).ReadAsync(Trace(), DeclaredSet.NotReadYet, Snapshot.Empty, default)).Word);

    private static string Url => "https://git.example/platform.git";

    private Task<BringBack> ReadAsync(DeclaredSet declared, TracePlace? place = null) =>
        new BringBackReader(Git()).ReadAsync(Trace() with { Places = [place ?? new(Url, "main", made, File, true, true)] }, declared, Snapshot.Empty, default);

    private static DatabaseTrace Trace() => new("east", Pg, "uid-1", Some.Moment, Some.Moment) { GoneAt = Some.Moment, Application = new("prod", "argocd", "databases") };

    private GitReader Git()
    {
        var mirror = new ShownMirror(new GitRepository(folder.Path, new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System)), Url);
        mirror.Show(Some.Moment, [("main", repository.Find("main")!)]);
        return new(mirror, TimeProvider.System);
    }
}
