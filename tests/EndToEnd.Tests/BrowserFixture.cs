using DbDashboard.Testing.Hosts;
using DbDashboard.EndToEnd.Tests;
using DbDashboard.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
// A test mostly waits, for the browser or for the server: others go on meanwhile.
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]

namespace DbDashboard.EndToEnd.Tests;

/// <summary>One browser for all tests; each test has a context, and most share one dashboard that they only read.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>How long any state may take to come, in milliseconds: far beyond what a busy machine needs, and spent only by a failure.</summary>
    public const int Patience = 45_000;

    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>A dashboard that tests read and never change.</summary>
    public DashboardHost Dashboard { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        Dashboard = await DashboardHost.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Dashboard.DisposeAsync();
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
