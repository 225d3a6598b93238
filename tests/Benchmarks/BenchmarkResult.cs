namespace DbDashboard.Benchmarks;

/// <summary>One measured value beside the floor measured in the same run: a slow machine moves both.</summary>
/// <param name="Ours">In <paramref name="Unit"/>, less is better.</param>
/// <param name="Floor">The least that the work can cost here, measured the same way; 0 when there is none.</param>
/// <param name="AllowedRatio">Ours / Floor may be at most this.</param>
public sealed record BenchmarkResult(string Name, double Ours, double Floor, string Unit, double AllowedRatio)
{
    public double Ratio => Floor > 0 ? Ours / Floor : 0;

    public bool IsAllowed => Floor <= 0 || Ratio <= AllowedRatio;
}
