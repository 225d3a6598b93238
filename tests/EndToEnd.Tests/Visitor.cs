using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

public enum Screen
{
    Desktop,
    Phone,
}

/// <summary>One person at one screen. Any error on the console, and any reply of 400 or more, fails the test at its end.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // Long lists render what is on the screen, after the page has measured itself: until then a spacer stands there, or a row that says it is being read.
    private const string RowsAreThere = """
        () => {
          const isSeen = e => { const r = e.getBoundingClientRect(); return r.height > 1 && r.bottom > 0 && r.top < innerHeight; };
          const tables = [...document.querySelectorAll('[role="table"]')].filter(isSeen);
          return ![...document.querySelectorAll('[style*="flex-shrink: 0"]')].some(isSeen)
            && tables.every(table => table.querySelector('[role="row"]:not(:has([role="columnheader"])):not(.soft)'));
        }
        """;

    private readonly ConcurrentQueue<string> faults = new();
    private readonly IBrowserContext context;
    private readonly string url;
    private readonly bool stays;

    private Visitor(IBrowserContext context, IPage page, string url, bool stays)
    {
        this.context = context;
        this.url = url;
        this.stays = stays;
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    public IEnumerable<string> Faults => faults;

    /// <param name="stays">When a test ends, the browser stays open for the next one: see <see cref="Reader"/>.</param>
    public static async Task<Visitor> ArriveAsync(IBrowser browser, string url, Screen screen = Screen.Desktop, ColorScheme colors = ColorScheme.Light, bool stays = false)
    {
        var opened = await browser.NewContextAsync(new()
        {
            ViewportSize = SizeOf(screen),
            ColorScheme = colors,
            HasTouch = screen == Screen.Phone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        opened.SetDefaultTimeout(BrowserFixture.Patience);
        return new Visitor(opened, await opened.NewPageAsync(), url, stays);
    }

    /// <summary>
    /// Opens a page of the dashboard and waits until it shows what it is for and answers: nothing is prerendered, so a heading is
    /// there only when the circuit is, and the scripts for the keys have run when the page is loaded.
    /// </summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync($"{url}/{path.TrimStart('/')}");
        await Page.Locator("main h1").First.WaitForAsync();
        await Page.Locator("main .state-loading").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>The same page at another screen in other colours, with the rows that it then has room for.</summary>
    public async Task TurnToAsync(Screen screen, ColorScheme colors)
    {
        await SitDownAsync(screen, colors);
        await Page.WaitForFunctionAsync(RowsAreThere);
    }

    public async Task SitDownAsync(Screen screen, ColorScheme colors)
    {
        var size = SizeOf(screen);
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = colors, ReducedMotion = ReducedMotion.Reduce });
    }

    public async ValueTask DisposeAsync()
    {
        if (stays)
        {
            await Page.EvaluateAsync("() => localStorage.clear()");
        }
        else
        {
            await context.CloseAsync();
        }

        var seen = faults.ToArray();
        faults.Clear();
        Assert.Empty(seen);
    }

    /// <summary>Also the browser of a visitor who stays.</summary>
    public Task LeaveAsync() => context.CloseAsync();

    private static ViewportSize SizeOf(Screen screen) =>
        screen == Screen.Desktop ? new() { Width = 1440, Height = 900 } : new() { Width = 390, Height = 844 };

    private void Note(bool bad, string text)
    {
        if (bad)
        {
            faults.Enqueue(text);
        }
    }
}
