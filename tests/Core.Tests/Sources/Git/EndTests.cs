using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

/// <summary>What is asked of Git while the process ends.</summary>
public sealed class EndTests : IDisposable
{
    private readonly TempFolder folder = new("git-end");
    private readonly GitCommandLine command;
    private readonly GitReader reader;
    private readonly GitRepository git;
    private readonly string commit;

    public EndTests()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "platform.git"));
        commit = repository.Commit("main", "apps/a.yaml", "kind: ConfigMap\n");
        command = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);
        git = new GitRepository(repository.Directory, command);
        var mirror = new ShownMirror(git, Some.Repository.Name);
        mirror.Show(Some.Moment, [("main", commit)]);
        reader = new GitReader(mirror, TimeProvider.System);
    }

    public void Dispose()
    {
        git.Dispose();
        command.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Questions_after_the_end_are_answered_with_the_reason()
    {
        command.Dispose();
        git.Dispose();
        Assert.Equal(ReadingState.Failed, (await ReadTreeAsync()).State);
        Assert.Contains("the dashboard is ending", (await MergeBaseAsync()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_that_run_at_the_end_have_an_answer_or_a_reason()
    {
        var trees = Enumerable.Range(0, 20).Select(_ => Task.Run(ReadTreeAsync)).ToList();
        var bases = Enumerable.Range(0, 20).Select(_ => Task.Run(MergeBaseAsync)).ToList();
        command.Dispose();
        git.Dispose();
        Assert.All(await Task.WhenAll(trees), read => Assert.True(read.IsKnown || read.Why is not null));
        Assert.All(await Task.WhenAll(bases), read => Assert.True(read.IsKnown || read.Why is not null));
    }

    private Task<Reading<GitTree>> ReadTreeAsync() => reader.ReadTreeAsync(Some.Repository.Name, commit, "apps", TestContext.Current.CancellationToken);

    private Task<Reading<string>> MergeBaseAsync() => reader.ReadMergeBaseAsync(Some.Repository.Name, commit, commit, TestContext.Current.CancellationToken);
}
