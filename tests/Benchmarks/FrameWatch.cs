using Microsoft.Playwright;

namespace DbDashboard.Benchmarks;

/// <summary>An open page that notes at which frame a text of it became another one, by the clock that the server reads too.</summary>
internal sealed class FrameWatch(IPage page)
{
    private const string Watch = """
        selector => {
          const text = () => document.querySelector(selector)?.textContent.trim() ?? "";
          let shown = text();
          window.seen = [];
          new MutationObserver(() => {
            const now = text();
            if (now === shown) return;
            shown = now;
            requestAnimationFrame(() => { // A message that is posted before the frame is painted comes after it.
              const painted = new MessageChannel();
              painted.port1.onmessage = () => window.seen.push(performance.timeOrigin + performance.now());
              painted.port2.postMessage(0);
            });
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static async Task<FrameWatch> OpenAsync(IBrowser browser, string url, string selector)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(url);
        await page.Locator(selector).First.WaitForAsync();
        await page.EvaluateAsync(Watch, selector);
        return new FrameWatch(page);
    }

    /// <summary>From the moment that <paramref name="change"/> gives to the frame that shows it, in milliseconds.</summary>
    public async Task<double> MeasureAsync(Func<TimeSpan> change)
    {
        var before = await page.EvaluateAsync<int>("() => window.seen.length");
        var sent = change();
        await page.WaitForFunctionAsync("before => window.seen.length > before", before, new() { PollingInterval = 20 });
        return await page.EvaluateAsync<double>("before => window.seen[before]", before) - sent.TotalMilliseconds;
    }
}
