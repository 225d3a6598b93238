using DbDashboard.Core.Causes;
using DbDashboard.Sandbox;
using DbDashboard.Testing;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Benchmarks;

/// <summary>What the server keeps for each open page: the list of a thousand applications, beside a viewer of one raw WebSocket.</summary>
public sealed class CircuitBenchmark : IBenchmark
{
    private const int Applications = 1_000;
    private const int Pages = 16;
    private const double MostKilobytes = 600;

    // So many collections in a row that find the same amount, give or take: nothing is being read or let go of any more.
    private const int Alike = 20;
    private const int MostLooks = 400;
    private const long Still = 256 * 1024;

    public string Name => "circuits";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        var floor = await OfRawAsync(cancellationToken);
        await using var host = await DashboardHost.StartAsync(new SandboxOptions { Applications = Applications, RunsByItself = false });
        var store = host.Services.GetRequiredService<ExplanationStore>();
        await store.Until(e => e.Snapshot.Applications.Count >= Applications && e.Explanations.Count == e.Snapshot.Applications.Count);
        var others = store.ReaderCount;
        var ours = await RetainedAsync($"{host.Url}/applications", () => store.ReaderCount - others);
        return [new($"one open page of {Applications:N0} applications (floor: raw WebSocket)", ours, floor, "kB", MostKilobytes / floor)];
    }

    private static async Task<double> OfRawAsync(CancellationToken cancellationToken)
    {
        await using var raw = await RawPage.StartAsync(cancellationToken);
        return await RetainedAsync(raw.Url, () => raw.Viewers);
    }

    /// <summary>Kilobytes a page. Two are open before: what is kept once for all belongs to no page.</summary>
    private static async Task<double> RetainedAsync(string url, Func<int> open)
    {
        await using var first = await OpenAsync(url, 2, open);
        var before = Standing();
        await using var others = await OpenAsync(url, Pages, open);
        return (Standing() - before) / 1024.0 / Pages;
    }

    /// <summary>The heap in bytes when it stands: what is still being read or explained belongs to no page either.</summary>
    private static long Standing()
    {
        var (last, alike) = (GC.GetTotalMemory(forceFullCollection: true), 0);
        for (var look = 0; look < MostLooks && alike < Alike; look++)
        {
            var now = GC.GetTotalMemory(forceFullCollection: true);
            (alike, last) = Math.Abs(now - last) < Still ? (alike + 1, last) : (0, now);
        }

        return last;
    }

    private static async Task<Viewers> OpenAsync(string url, int pages, Func<int> open)
    {
        var wanted = open() + pages;
        var viewers = Viewers.Open(url, pages);
        await Waiting.Until(() => open() >= wanted);
        return viewers;
    }
}
