using DbDashboard.Core.Causes;
using DbDashboard.Testing;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DbDashboard.Benchmarks;

/// <summary>From the event of a change of a database's object to the frame of the open page that shows it: by watch, within a second.</summary>
public sealed class DatabaseFrameBenchmark : IBenchmark
{
    private const string Database = "postgres-general";
    private const int Changes = 31;
    private const double Second = 1_000;
    private static readonly string[] Sizes = ["11Gi", "12Gi", "13Gi"];

    public string Name => "database change";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        await using var host = await DashboardHost.StartAsync();
        await host.Services.GetRequiredService<ExplanationStore>().Until(e => e.Snapshot.Objects.Keys.Any(place => place.Key.Name == Database) && e.Explanations.Count == e.Snapshot.Applications.Count);
        var page = await FrameWatch.OpenAsync(browser, $"{host.Url}/databases?q={Database}", ".db-row .c-size");
        var changed = new ChangedObject(host.Sandbox, "acid.zalan.do/v1", "postgresql", "databases", Database);
        var took = new List<double>();
        for (var i = 0; i < Changes; i++)
        {
            took.Add(await page.MeasureAsync(() => changed.Change($$$$"""{"spec":{"volume":{"size":"{{{{Sizes[i % Sizes.Length]}}}}"}}}""")));
        }

        return [new("one change of a database to its frame, the slowest of 31 (floor: the second that it may take)", took.Max(), Second, "ms", 1)];
    }
}
