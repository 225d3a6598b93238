using System.Diagnostics;
using System.Net;
using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Benchmarks;

/// <summary>Questions to a repository of 20,000 files and 201 branches, and what watching a host costs: each against git itself.</summary>
public sealed class GitBenchmarks : IBenchmark
{
    private const int Repeats = 15;

    public string Name => "git";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await GitServer.StartAsync();
        var repository = server.Create("big.git");
        BigRepository.Fill(repository.Directory);
        using var folder = new TempFolder("bench-git");
        using var git = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);
        var commits = TestGit.Run(repository.Directory, "for-each-ref", "--format=%(objectname)", "refs/heads/b/").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToEquatableList();
        var main = repository.Find("refs/heads/main")!;
        return
        [
            await DiffAsync(repository.Directory, git, main, commits, cancellationToken),
            await FindAsync(repository.Directory, git, main, commits, cancellationToken),
            await PollAsync(server, git, folder.Path, cancellationToken),
        ];
    }

    /// <summary>All branches against main, nothing known before, with rename detection; the floor has the tree ids given.</summary>
    private static async Task<BenchmarkResult> DiffAsync(string directory, GitCommandLine git, string main, EquatableList<string> commits, CancellationToken cancellationToken)
    {
        var trees = TestGit.Run(directory, ["rev-parse", .. commits.Items.Prepend(main).Select(c => c + "^{tree}")]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var input = Encoding.ASCII.GetBytes(string.Concat(trees.Skip(1).Select(t => $"{trees[0]} {t}\n")));
        var (ours, floor) = await MeasureAsync(
            async () =>
            {
                using var open = new GitRepository(directory, git);
                var found = await open.ReadDifferencesAsync(main, commits, "", cancellationToken);
                Debug.Assert(found.Items.All(d => d.Changes.Count > 0), "every branch changes something");
            },
            () => Task.FromResult(TestGit.RunWith(directory, input, [], "diff-tree", "-r", "--stdin")));
        return new("git: 200 branches diffed against main, 20,000 files, cold", ours, floor, "ms", 3);
    }

    /// <summary>Where 1,000 applications' paths stand on 200 branches; the floor is that one diff and that one list, unparsed.</summary>
    private static async Task<BenchmarkResult> FindAsync(string directory, GitCommandLine git, string main, EquatableList<string> commits, CancellationToken cancellationToken)
    {
        var (ours, floor) = await MeasureAsync(
            async () =>
            {
                using var open = new GitRepository(directory, git);
                for (var i = 0; i < BigRepository.Applications; i++)
                {
                    await open.ReadPathIdsAsync(commits, BigRepository.PathOf(i), cancellationToken);
                }
            },
            () =>
            {
                var input = Encoding.ASCII.GetBytes(string.Concat(commits.Items.Select(c => $"{c}:apps\n")));
                return Task.FromResult(TestGit.RunWith(directory, input, [], "cat-file", "--batch", "--buffer"));
            });
        return new("git: 1,000 paths on 200 branches (200,000 answers), cold", ours, floor, "ms", 5);
    }

    /// <summary>A look at a host where nothing moved, against <c>git ls-remote</c>.</summary>
    private static async Task<BenchmarkResult> PollAsync(GitServer server, GitCommandLine git, string cache, CancellationToken cancellationToken)
    {
        var address = GitAddress.Parse(server.Place + "/big.git");
        var remote = new GitRemote(address, Permission.Configured, new GitAccess(git, new AddressGuard(Dns.GetHostAddressesAsync), []));
        using var sync = new MirrorSync(remote, new MirrorFolder(cache, address), git);
        await sync.SyncAsync(cancellationToken);
        var (ours, floor) = await MeasureAsync(
            () => sync.SyncAsync(cancellationToken),
            () => Task.FromResult(TestGit.Run(cache, "ls-remote", "--heads", "--tags", address.Url)));
        return new("git: one look at a host where nothing moved, 201 branches", ours, floor, "ms", 1.3);
    }

    /// <summary>The medians of runs that take turns, after one of each that does not count.</summary>
    private static async Task<(double Ours, double Floor)> MeasureAsync(Func<Task> ours, Func<Task> floor)
    {
        var (mine, least) = (new List<double>(), new List<double>());
        for (var i = 0; i <= Repeats; i++)
        {
            mine.Add(await TimeAsync(ours));
            least.Add(await TimeAsync(floor));
        }

        return (Median(mine), Median(least));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Skip(1).Order().ElementAt(Repeats / 2);
}
