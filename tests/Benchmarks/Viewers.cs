using System.Diagnostics;
using System.Globalization;
using DbDashboard.Testing;
using Microsoft.Playwright;

namespace DbDashboard.Benchmarks;

/// <summary>Pages that are open in a browser of another process: what the browser's driver remembers of them is not measured with the server.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    public const string Verb = "--viewers";

    private readonly Process process;

    private Viewers(Process process) => this.process = process;

    /// <summary>Opens so many pages; they stay until it is disposed.</summary>
    public static Viewers Open(string url, int pages)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true };
        foreach (var argument in new[] { Verb, url, pages.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        return new(Process.Start(start)!);
    }

    /// <summary>The other process: opens them and holds them until its input ends.</summary>
    public static async Task<int> WatchAsync(string url, int pages)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Options.ExecutablePath, Args = [.. Chromium.Options.Args!, "--process-per-site"] });
        var context = await browser.NewContextAsync();
        for (var page = 0; page < pages; page++)
        {
            await (await context.NewPageAsync()).GotoAsync(url);
        }

        await Console.In.ReadToEndAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
