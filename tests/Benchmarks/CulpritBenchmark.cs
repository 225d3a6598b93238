using System.Diagnostics;
using System.Text;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Benchmarks;

/// <summary>The commit that set a line, under 999 later edits of its file, in a repository of 20,000 files: against git's own log of that file.</summary>
public sealed class CulpritBenchmark : IBenchmark
{
    private const int Files = 20_000;
    private const int Commits = 1_000;
    private const int Repeats = 7;
    private const string File = "apps/app-7/orders.yaml";

    public string Name => "culprit";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TempFolder("bench-culprit");
        var repository = TestRepository.Create(Path.Combine(folder.Path, "big.git"));
        Fill(repository.Directory);
        using var git = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);
        var head = repository.Find("refs/heads/main")!;
        var (mine, least) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repeats; i++)
        {
            least.Add(Time(() => TestGit.Run(repository.Directory, "log", "--format=%H", head, "--", File)));
            mine.Add(await SearchAsync(repository.Directory, git, head, cancellationToken));
        }

        return [new("culprit: the oldest of 1,000 commits of a file, 20,000 files", Median(mine), Median(least), "ms", 3)];
    }

    private static async Task<double> SearchAsync(string directory, GitCommandLine git, string head, CancellationToken cancellationToken)
    {
        using var open = new GitRepository(directory, git);
        var reader = new GitReader(new OneMirror(open), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var found = await new CommitSearch(reader, "big").FindAsync(head, File, (_, content) => content is { } bytes && bytes.Span.StartsWith("kind: ConfigMap"u8), cancellationToken);
        return found.IsKnown ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(found.Why);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Skip(1).Order().ElementAt((values.Count - 1) / 2);

    private static void Fill(string directory)
    {
        var stream = new StringBuilder(Head(0));
        for (var i = 0; i < Files; i++)
        {
            Append(stream, $"apps/app-{i / 20}/file-{i % 20}.yaml", $"kind: ConfigMap\nmetadata: {{name: c{i}}}\n");
        }

        for (var i = 0; i < Commits; i++)
        {
            Append(stream.Append(Head(i + 1)), File, $"kind: ConfigMap\nvalue: {i}\n");
        }

        TestGit.RunWith(directory, Encoding.UTF8.GetBytes(stream.ToString()), [], "fast-import", "--quiet");
        TestGit.Run(directory, "repack", "-adq");
    }

    private static string Head(int number) => $"commit refs/heads/main\ncommitter Ada <ada@example.com> {1767600000 + number} +0000\ndata 1\nx\n";

    private static void Append(StringBuilder stream, string path, string text) => stream.Append($"M 100644 inline {path}\ndata {text.Length}\n{text}\n");

    private sealed class OneMirror(GitRepository repository) : IGitMirrors
    {
        public Reading<GitMirror> Find(string repoUrl)
        {
            var refs = Reading.Known(new RepositoryRefs(repoUrl, [], null, DateTimeOffset.UnixEpoch), "Git", DateTimeOffset.UnixEpoch);
            return Reading.Known(new GitMirror("big", repository, refs), "Git", DateTimeOffset.UnixEpoch);
        }
    }
}
