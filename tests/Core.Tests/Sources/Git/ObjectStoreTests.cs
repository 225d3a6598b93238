using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly TempFolder folder = new("stores");
    private readonly FakeTimeProvider time = new();
    private readonly GitCommandLine command;
    private readonly List<GitRepository> repositories = [];

    public ObjectStoreTests() => command = new GitCommandLine(Path.Combine(folder.Path, "home"), time, GitLimits.Default with { OpenStores = 2 });

    public void Dispose()
    {
        repositories.ForEach(r => r.Dispose());
        command.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_process_of_a_repository_that_nobody_asks_is_stopped()
    {
        var git = await AskNewAsync("a");
        Assert.True(git.IsOpen);
        time.Advance(GitLimits.Default.IdleAfter);
        Assert.False(git.IsOpen);
    }

    [Fact]
    public async Task At_most_so_many_processes_run_and_the_one_unused_for_longest_goes_first()
    {
        var (first, second, third) = (await AskNewAsync("a"), await AskNewAsync("b"), await AskNewAsync("c"));
        Assert.Equal([false, true, true], new[] { first, second, third }.Select(g => g.IsOpen));
    }

    [Fact]
    public async Task A_repository_that_was_replaced_answers_with_a_reason()
    {
        var git = await AskNewAsync("a");
        git.Dispose();
        var failure = await Assert.ThrowsAsync<GitException>(() => git.ReadBlobsAsync([new string('a', 40)], TestContext.Current.CancellationToken));
        Assert.Contains("replaced", failure.Message, StringComparison.Ordinal);
    }

    private async Task<GitRepository> AskNewAsync(string name)
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, name));
        var commit = repository.Commit("main", "a", "1");
        var git = new GitRepository(repository.Directory, command);
        repositories.Add(git);
        await git.ReadTreeAsync(commit, "", TestContext.Current.CancellationToken);
        return git;
    }
}
