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

    private const int MostLooks = 24;
    private const long Still = 256 * 1024;

    // What a page reads after its first rendering, and what the server lets go of after it.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public string Name => "circuits";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        var floor = await OfRawAsync(cancellationToken);
        await using var host = await DashboardHost.StartAsync(new SandboxOptions { Applications = Applications });
        var store = host.Services.GetRequiredService<ExplanationStore>();
        await store.Until(e => e.Snapshot.Applications.Count >= Applications && e.Explanations.Count == e.Snapshot.Applications.Count);
        var others = store.ReaderCount;
        var ours = await RetainedAsync($"{host.Url}/applications", () => store.ReaderCount - others, cancellationToken);
        return [new($"one open page of {Applications:N0} applications (floor: raw WebSocket)", ours, floor, "kB", MostKilobytes / floor)];
    }

    private static async Task<double> OfRawAsync(CancellationToken cancellationToken)
    {
        await using var raw = await RawPage.StartAsync(cancellationToken);
        return await RetainedAsync(raw.Url, () => raw.Viewers, cancellationToken);
    }

    /// <summary>Kilobytes a page. Two are open before: what is kept once for all belongs to no page.</summary>
    private static async Task<double> RetainedAsync(string url, Func<int> open, CancellationToken cancellationToken)
    {
        await using var first = await OpenAsync(url, 2, open, cancellationToken);
        var before = await StandingAsync(cancellationToken);
        await using var others = await OpenAsync(url, Pages, open, cancellationToken);
        return (await StandingAsync(cancellationToken) - before) / 1024.0 / Pages;
    }

    /// <summary>The heap in bytes when it stands: what is still being read or explained belongs to no page either.</summary>
    private static async Task<long> StandingAsync(CancellationToken cancellationToken)
    {
        var last = GC.GetTotalMemory(forceFullCollection: true);
        for (var look = 0; look < MostLooks; look++)
        {
            await Task.Delay(Settling, TimeProvider.System, cancellationToken);
            var now = GC.GetTotalMemory(forceFullCollection: true);
            if (Math.Abs(now - last) < Still)
            {
                return now;
            }

            last = now;
        }

        return last;
    }

    private static async Task<Viewers> OpenAsync(string url, int pages, Func<int> open, CancellationToken cancellationToken)
    {
        var wanted = open() + pages;
        var viewers = Viewers.Open(url, pages);
        while (open() < wanted)
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }

        return viewers;
    }
}
