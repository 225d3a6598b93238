using System.Diagnostics;
using DbDashboard.Testing;

namespace DbDashboard.Benchmarks;

/// <summary>Explains 1,000 OutOfSync applications over a repository of 20,000 files and 200 branches: all of them, and again when one branch moves.</summary>
public sealed class ExplainBenchmark : IBenchmark
{
    /// <summary>Odd. The first ones also pay for code that is compiled the first time.</summary>
    private const int Pairs = 7;

    public string Name => "explain";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TempFolder("bench-explain");
        var repository = TestRepository.Create(Path.Combine(folder.Path, "big.git"));
        BigRepository.Fill(repository.Directory);
        var bare = new BareGit(repository.Directory);
        var (cold, moved) = (new List<(double Ours, double Floor)>(), new List<(double Ours, double Floor)>());
        for (var i = 0; i <= Pairs; i++)
        {
            var to = repository.Commit($"move-{i}", Enumerable.Range(0, 5).Select(f => ($"{BigRepository.PathOf(i + f)}/file-{f}.yaml", (string?)$"moved: {i}\n")), from: "b/000");
            var floor = Time(bare.AskAll);
            await using var world = new ExplainedWorld(repository, Path.Combine(folder.Path, "home"));
            cold.Add((await TimeAsync(() => world.StartAsync(cancellationToken)), floor));
            floor = Time(() => bare.AskMoved(to));
            moved.Add((await TimeAsync(() => world.MoveAsync(to, Enumerable.Range(i, 5), cancellationToken)), floor));
        }

        return
        [
            Middle("explain: 1,000 OutOfSync applications, 200 branches, cold", cold, 4),
            Middle("explain: again when one branch moved", moved, 1.5),
        ];
    }

    /// <summary>The pair with the middle ratio, the first left out: the two of a pair met the same machine.</summary>
    private static BenchmarkResult Middle(string name, List<(double Ours, double Floor)> pairs, double limit)
    {
        var (ours, floor) = pairs.Skip(1).OrderBy(p => p.Ours / p.Floor).ElementAt(Pairs / 2);
        return new(name, ours, floor, "ms", limit);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
