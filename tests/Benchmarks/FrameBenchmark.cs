using DbDashboard.Core.Causes;
using DbDashboard.Sandbox;
using DbDashboard.Testing;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DbDashboard.Benchmarks;

/// <summary>From a change in Argo CD to the frame that shows it in a real browser, beside a page that only shows what its WebSocket brings.</summary>
public sealed class FrameBenchmark : IBenchmark
{
    private const int Applications = 1_000;
    private const int Changes = 61;
    private const string Changed = "fleet-00010";
    private static readonly string[] Healths = ["Degraded", "Progressing", "Suspended"];

    public string Name => "frame";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        await using var raw = await RawPage.StartAsync(cancellationToken);
        await using var host = await DashboardHost.StartAsync(new SandboxOptions { Applications = Applications });
        await host.Services.GetRequiredService<ExplanationStore>().Until(e => e.Snapshot.Applications.Count >= Applications && e.Explanations.Count == e.Snapshot.Applications.Count);
        var floorPage = await FrameWatch.OpenAsync(browser, raw.Url, "#shown");
        var oursPage = await FrameWatch.OpenAsync(browser, $"{host.Url}/applications?q={Changed}", ".app-row .c-health .status");
        var (floors, ours) = (new List<double>(), new List<double>());
        for (var i = 0; i < Changes; i++)
        {
            var text = Healths[i % Healths.Length];
            floors.Add(await floorPage.MeasureAsync(() => raw.ShowAsync(text, cancellationToken)));
            ours.Add(await oursPage.MeasureAsync(() => Change(host, text)));
        }

        return [new($"one change of {Applications:N0} to its frame, p50 (floor: raw WebSocket)", Of(ours, 0.5), Of(floors, 0.5), "ms", 3), new("the same, p95", Of(ours, 0.95), Of(floors, 0.95), "ms", double.PositiveInfinity)];
    }

    private static Task Change(DashboardHost host, string health)
    {
        host.Sandbox.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", Changed, $$$$"""{"status":{"health":{"status":"{{{{health}}}}"}}}""", "argocd-controller");
        return Task.CompletedTask;
    }

    private static double Of(List<double> values, double part) => values.Order().ElementAt((int)(part * (values.Count - 1)));
}
