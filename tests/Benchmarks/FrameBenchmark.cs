using DbDashboard.Core.Causes;
using DbDashboard.Core.State;
using DbDashboard.Sandbox;
using DbDashboard.Testing;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DbDashboard.Benchmarks;

/// <summary>
/// From the event of a change in Argo CD to the frame that shows it in a real browser, beside a page that only passes the same
/// event of the same stream on to its WebSocket. Each has an Argo CD of its own, so that neither works while the other is measured.
/// </summary>
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
        await using var argoCd = await SandboxServer.StartAsync(new() { Applications = Applications }, TimeProvider.System, cancellationToken);
        await using var raw = await RawPage.StartAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = raw.FollowAsync(argoCd, stop.Token);
        await using var host = await DashboardHost.StartAsync(new SandboxOptions { Applications = Applications });
        await host.Services.GetRequiredService<ExplanationStore>().Until(e => e.Snapshot.Applications.Count >= Applications && e.Explanations.Count == e.Snapshot.Applications.Count);
        var (floors, ours, held) = await MeasureAsync(browser, Application(argoCd), raw.Url, host);
        await stop.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return
        [
            new($"one change of {Applications:N0} to its frame, p50 (floor: the event passed on to a raw WebSocket)", Of(ours, 0.5), Of(floors, 0.5), "ms", 3),
            new("the same, p95", Of(ours, 0.95), Of(floors, 0.95), "ms", double.PositiveInfinity),
            new("of it until the snapshot holds the change, p50", Of(held, 0.5), 0, "ms", double.PositiveInfinity),
        ];
    }

    private static async Task<(List<double> Floors, List<double> Ours, List<double> Held)> MeasureAsync(IBrowser browser, ChangedObject passed, string raw, DashboardHost host)
    {
        var changed = Application(host.Sandbox);
        var floorPage = await FrameWatch.OpenAsync(browser, $"{raw}/?of={Changed}", "#shown");
        var oursPage = await FrameWatch.OpenAsync(browser, $"{host.Url}/applications?q={Changed}", ".app-row .c-health .status");
        var (floors, ours, held) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Changes; i++)
        {
            var text = Healths[i % Healths.Length];
            floors.Add(await floorPage.MeasureAsync(() => passed.Change(Patch(text))));
            var (sent, holding) = (TimeSpan.Zero, HoldsAsync(host, text));
            ours.Add(await oursPage.MeasureAsync(() => sent = changed.Change(Patch(text))));
            held.Add((await holding - sent).TotalMilliseconds);
        }

        return (floors, ours, held);
    }

    private static ChangedObject Application(SandboxServer argoCd) => new(argoCd, "argoproj.io/v1alpha1", "Application", "argocd", Changed);

    private static string Patch(string health) => $$$$"""{"status":{"health":{"status":"{{{{health}}}}"}}}""";

    /// <summary>When the snapshot held the health, since 1970.</summary>
    private static async Task<TimeSpan> HoldsAsync(DashboardHost host, string health)
    {
        await host.Services.GetRequiredService<SnapshotStore>().Until(s => s.Applications.Values.Any(a => a.Key.Name == Changed && a.Health.ToString() == health));
        return TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch;
    }

    private static double Of(List<double> values, double part) => values.Order().ElementAt((int)(part * (values.Count - 1)));
}
