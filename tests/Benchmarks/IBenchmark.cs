namespace DbDashboard.Benchmarks;

/// <summary>One measurement, or a few that share their preparation. Found by a scan; each has its floor measured in the same run.</summary>
public interface IBenchmark
{
    /// <summary>What it measures, for choosing it on the command line.</summary>
    string Name { get; }

    Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken);
}
