using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DbDashboard.Testing;
using Microsoft.Playwright;

namespace DbDashboard.Benchmarks;

/// <summary>From process start to the first useful page in a browser: the dashboard on its sandbox against an empty Blazor Server application.</summary>
public sealed partial class StartUpBenchmark : IBenchmark
{
    private const int Repeats = 3;

    public string Name => "start-up";

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var floors = new List<double>();
        var ours = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            floors.Add(await MeasureAsync(browser, "tests/EmptyApp", "DbDashboard.EmptyApp", "#useful", cancellationToken));
            ours.Add(await MeasureAsync(browser, "src/Dashboard", "DbDashboard.Dashboard", "main .triage li", cancellationToken));
        }

        return [new("process start to the first useful page", Median(ours), Median(floors), "ms", 3)];
    }

    private static async Task<double> MeasureAsync(IBrowser browser, string project, string assembly, string useful, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(TestTree.Root, project);
        var data = Directory.CreateTempSubdirectory("bench-start-");
        var start = new ProcessStartInfo(Path.Combine(folder, "bin", "Release", "net10.0", assembly)) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.ArgumentList.Add($"--Data:ConnectionString=Data Source={Path.Combine(data.FullName, "bench.db")}");
        start.ArgumentList.Add($"--Git:CacheDirectory={Path.Combine(data.FullName, "git")}");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var url = await ReadUrlAsync(process, cancellationToken);
            var page = await browser.NewPageAsync();
            await page.GotoAsync(url);
            await page.Locator(useful).First.WaitForAsync();
            watch.Stop();
            await page.CloseAsync();
            return watch.Elapsed.TotalMilliseconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(cancellationToken);
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> ReadUrlAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
                return match.Value;
            }
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{process.StartInfo.FileName} ended without an address."));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
