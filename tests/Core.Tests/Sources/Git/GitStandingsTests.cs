using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

public sealed class GitStandingsTests : IDisposable
{
    private readonly TempFolder folder = new("standings");
    private readonly TestRepository repository;
    private readonly GitCommandLine command;
    private readonly GitRepository git;

    public GitStandingsTests()
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
    public async Task Counts_what_each_side_has_alone_and_names_where_they_parted()
    {
        var parting = repository.Commit("main", "a", "1");
        repository.Commit("feature", "b", "1", from: "main");
        var feature = repository.Commit("feature", "b", "2");
        var main = repository.Commit("main", "a", "2");

        Assert.Equal([new(feature, 2, 1, parting), new(parting, 0, 1, parting), new(main, 0, 0, main)], (await git.ReadStandingsAsync(main, [feature, parting, main], Token)).Items);
    }

    [Fact]
    public async Task A_branch_that_took_main_in_parts_from_what_it_took()
    {
        repository.Commit("main", "a", "1");
        var old = repository.Commit("feature", "b", "1", from: "main");
        var taken = repository.Commit("main", "a", "2");
        TestGit.Run(repository.Directory, "update-ref", "refs/heads/feature", Merge(old, taken));
        var main = repository.Commit("main", "a", "3");

        var standing = (await git.ReadStandingsAsync(main, [repository.Find("feature")!], Token))[0];

        Assert.Equal((2, 1, taken), (standing.Ahead, standing.Behind, standing.MergeBase));
    }

    [Fact]
    public async Task A_branch_with_a_history_of_its_own_parted_nowhere()
    {
        var main = repository.Commit("main", "a", "1");
        var other = repository.Commit("pages", "index.html", "x");
        Assert.Equal(new GitStanding(other, 1, 1, null), (await git.ReadStandingsAsync(main, [other], Token))[0]);
    }

    [Fact]
    public async Task Agrees_with_git_on_any_history()
    {
        var main = Weave(new Random(7));
        var tips = Enumerable.Range(0, 5).Select(i => repository.Find($"b{i}")!).ToEquatableList();

        foreach (var standing in await git.ReadStandingsAsync(main, tips, Token))
        {
            var counted = TestGit.Run(repository.Directory, "rev-list", "--left-right", "--count", $"{main}...{standing.Commit}").Trim();
            Assert.Equal(counted, $"{standing.Behind}\t{standing.Ahead}");
            Assert.Contains(standing.MergeBase!, TestGit.Run(repository.Directory, "merge-base", "--all", main, standing.Commit), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_needs_more_history_than_is_read_is_unknown_and_the_rest_is_right()
    {
        var old = repository.Commit("main", "a", "0");
        for (var i = 1; i < 10; i++)
        {
            repository.Commit("main", "a", $"{i}");
        }

        var young = repository.Commit("young", "b", "1", from: "main");
        var oldBranch = repository.Commit("old", "b", "1", from: "main");
        TestGit.Run(repository.Directory, "update-ref", "refs/heads/old", oldBranch = Merge(old));
        var main = repository.Commit("main", "a", "last");

        var standings = await new GitStandings(command.Process, repository.Directory, mostCommits: 5).ReadAsync(main, [young, oldBranch], Token);

        Assert.Equal((1, 1), (standings[0].Ahead, standings[0].Behind));
        Assert.Equal(new GitStanding(oldBranch, null, null, null), standings[1]);
    }

    [Fact]
    public async Task Changes_of_many_pairs_are_told_by_one_process()
    {
        var main = repository.Commit("main", [("db/a.yaml", "1"), ("app/x", "1")]);
        var feature = repository.Commit("feature", [("db/b.yaml", "2"), ("app/x", null)], from: "main");

        var changes = await git.ReadChangesAsync([(main, feature), (main, main)], Token);

        Assert.Equal([(GitChangeKind.Deleted, "app/x"), (GitChangeKind.Added, "db/b.yaml")], changes[0].Changes.Select(c => (c.Kind, c.Path)));
        Assert.Empty(changes[1].Changes);
    }

    private string Merge(params string[] parents)
    {
        var tree = TestGit.Run(repository.Directory, "rev-parse", parents[0] + "^{tree}").Trim();
        return TestGit.Run(repository.Directory, ["commit-tree", tree, "-m", "merge", .. parents.SelectMany(p => new[] { "-p", p })]).Trim();
    }

    /// <summary>Five branches that leave, take in and are taken in at random; answers with the head of main.</summary>
    private string Weave(Random random)
    {
        repository.Commit("main", "f0", "0");
        for (var i = 0; i < 25; i++)
        {
            var name = $"b{i % 5}";
            var tip = repository.Commit(name, $"f{i % 5}", $"{i}", from: "main");
            var main = repository.Find("main")!;
            var (onto, with, target) = random.Next(4) switch { 0 => (tip, main, name), 1 => (main, tip, "main"), _ => ("", "", "") };
            if (target.Length > 0)
            {
                repository.SetBranch(target, Merge(onto, with));
            }
        }

        return repository.Find("main")!;
    }
}
