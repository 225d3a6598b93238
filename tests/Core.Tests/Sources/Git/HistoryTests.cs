using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

public sealed class HistoryTests : IDisposable
{
    private readonly TempFolder folder = new("history");
    private readonly GitCommandLine command;

    public HistoryTests() => command = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);

    public void Dispose()
    {
        command.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Shows_of_any_history_what_git_log_shows(int seed)
    {
        var random = new Random(seed);
        var repository = TestRepository.Create(Path.Combine(folder.Path, $"{seed}.git"));
        var commits = Tangle(repository.Directory, random);
        using var git = new GitRepository(repository.Directory, command);
        foreach (var (path, since) in new[] { ("a", ""), ("a/1", ""), ("b", commits[20]), ("a/2", commits[35]), ("", commits[50]), ("b/0", commits[5]), ("gone", "") })
        {
            var entries = await git.ReadHistoryAsync(commits[^1], path, since.Length == 0 ? null : since, 40, TestContext.Current.CancellationToken);
            Assert.Equal(Log(repository.Directory, commits[^1], path, since), entries.Items.Select(e => e.Commit.Id + string.Concat(e.Changes.Items.Select(c => $" {c.Kind.ToString()[0]}{c.OldPath}>{c.Path}"))));
        }
    }

    [Fact]
    public async Task Finds_commits_that_came_after_the_first_question()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "later.git"));
        var first = repository.Commit("main", "a/x", "1");
        using var git = new GitRepository(repository.Directory, command);
        Assert.Single(await git.ReadHistoryAsync(first, "a", null, 10, TestContext.Current.CancellationToken));
        var last = Enumerable.Range(2, 70).Select(i => repository.Commit("main", "a/x", $"{i}")).ToList()[^1];
        Assert.Equal(71, (await git.ReadHistoryAsync(last, "a", null, 100, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task The_oldest_of_hundreds_of_commits_is_found_with_few_exchanges()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "long.git"));
        var stream = string.Concat(Enumerable.Range(0, 600).Select(i => $"commit refs/heads/main\ncommitter Ada <ada@example.com> {1767600000 + i} +0000\ndata 1\nx\nM 100644 inline a/x\ndata 4\n{i:d3}\n\n"));
        TestGit.RunWith(repository.Directory, Encoding.UTF8.GetBytes(stream), [], "fast-import", "--quiet");
        using var git = new GitRepository(repository.Directory, command);
        Assert.Equal(600, (await git.ReadHistoryAsync(repository.Find("main")!, "a/x", null, 1_000, TestContext.Current.CancellationToken)).Count);
        Assert.InRange(git.Exchanges, 1, 20);
        Assert.InRange(command.ProcessesStarted, 1, 3);
    }

    [Fact]
    public async Task A_hundred_paths_with_histories_of_their_own_start_three_processes()
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, "many.git"));
        var commits = Enumerable.Range(0, 100).Select(i => repository.Commit("main", [($"apps/{i}/a.yaml", "1"), ($"apps/{i}/moved-{i}.yaml", $"a long text that stays as it is {i}"), (i == 0 ? "x" : $"apps/{i - 1}/moved-{i - 1}.yaml", null)])).ToList();
        using var git = new GitRepository(repository.Directory, command);
        for (var i = 0; i < 100; i++)
        {
            Assert.NotEmpty(await git.ReadHistoryAsync(commits[^1], $"apps/{i}", i == 0 ? null : commits[i - 1], 50, TestContext.Current.CancellationToken));
        }

        Assert.Equal(3, command.ProcessesStarted);
    }

    private static IEnumerable<string> Log(string directory, string commit, string path, string since)
    {
        string[] arguments = ["log", "--full-diff", "-M", "--name-status", "--diff-merges=first-parent", "--format=%x01%H", "--max-count=40", commit, .. since.Length == 0 ? Array.Empty<string>() : ["^" + since], "--", .. path.Length == 0 ? Array.Empty<string>() : [path]];
        foreach (var entry in TestGit.Run(directory, arguments).Split('\u0001', StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = entry.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var changes = lines.Skip(1).Select(l => l.Split('\t')).Select(f => (Kind: f[0][0], Old: f.Length > 2 ? f[1] : "", New: f[^1]));
            yield return lines[0] + string.Concat(changes.Where(c => Under(c.New, path) || (c.Old.Length > 0 && Under(c.Old, path))).Select(c => $" {c.Kind}{c.Old}>{c.New}"));
        }
    }

    private static bool Under(string file, string path) => path.Length == 0 || file == path || file.StartsWith(path + "/", StringComparison.Ordinal);

    /// <summary>Eighty commits that part and merge, and whose clocks do not agree; files come, change, move and go.</summary>
    private static List<string> Tangle(string directory, Random random)
    {
        var stream = new StringBuilder();
        for (var i = 1; i <= 80; i++)
        {
            stream.Append($"commit refs/heads/main\nmark :{i}\ncommitter Ada <ada@example.com> {1767600000 + (i * 10) + random.Next(-25, 25)} +0000\ndata 1\nx\n");
            stream.Append(i == 1 ? "" : $"from :{Math.Max(1, i - random.Next(1, 4))}\n").Append(i > 3 && random.Next(4) == 0 ? $"merge :{random.Next(1, i - 1)}\n" : "").Append(i > 9 && random.Next(12) == 0 ? $"merge :{i - random.Next(4, 9)}\n" : "");
            stream.Append(random.Next(12) switch
            {
                < 2 => $"D {"ab"[random.Next(2)]}/{random.Next(3)}\n",
                2 => "\n",
                var kind => $"M {(kind == 3 ? "100755" : "100644")} inline {"ab"[random.Next(2)]}/{random.Next(3)}\ndata 3\nv{random.Next(4)}\n\n",
            });
        }

        TestGit.RunWith(directory, Encoding.UTF8.GetBytes(stream.ToString()), [], "fast-import", "--quiet", "--force", $"--export-marks={directory}/marks");
        return [.. File.ReadAllLines($"{directory}/marks").Select(l => l.Split(' ')).OrderBy(l => int.Parse(l[0][1..], System.Globalization.CultureInfo.InvariantCulture)).Select(l => l[1])];
    }
}
