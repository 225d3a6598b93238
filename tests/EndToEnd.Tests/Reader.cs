using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>One person who opens address after address for the tests of a class: what the browser has loaded and compiled once serves them all.</summary>
public sealed class Reader(BrowserFixture fixture) : IAsyncDisposable
{
    private Visitor? visitor;

    /// <summary>At a desk by day, with nothing remembered; a test has it to itself and gives it back by disposing it.</summary>
    /// <param name="url">Of the dashboard that the class reads; null: the one that nobody changes.</param>
    public async Task<Visitor> ComeAsync(string? url = null)
    {
        visitor ??= await Visitor.ArriveAsync(fixture.Browser, url ?? fixture.Dashboard.Url, stays: true);
        await visitor.SitDownAsync(Screen.Desktop, ColorScheme.Light);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (visitor is not null)
        {
            await visitor.LeaveAsync();
        }
    }
}
