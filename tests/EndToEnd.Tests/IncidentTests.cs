using System.Globalization;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>What a person reads of the incident before touching anything.</summary>
public sealed class IncidentTests(BrowserFixture fixture)
{
    // Text whose lines stand wholly inside the window and are not covered by a bar at its edge.
    private const string VisibleText = """
        () => {
          const bars = [...document.querySelectorAll('body *')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)).map(e => e.getBoundingClientRect());
          const bottom = Math.min(innerHeight, ...bars.filter(r => r.height && r.top > innerHeight / 2).map(r => r.top));
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const words = [];
          while (walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const lines = [...range.getClientRects()];
            if (lines.length && lines.every(r => r.width && r.top >= 0 && r.bottom <= bottom && r.left >= 0 && r.right <= innerWidth + 1)) words.push(walker.currentNode.textContent.trim());
          }
          return words.filter(w => w).join(' ').replace(/\s+/g, ' ');
        }
        """;

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Without_scrolling_the_page_says_what_is_at_risk_why_and_the_first_safe_step(Screen screen)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url, screen);
        await visitor.OpenAsync(Places.Incident);
        string[] needed = ["postgres-general", "redis-general", "questdb-timeseries", "feature/db-general-instances", "Linus Data", "agent-docs-*.yaml", "do not prune", "Prune=false"];
        foreach (var words in needed)
        {
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(words, new() { IgnoreCase = true });
        }

        var text = await visitor.Page.EvaluateAsync<string>(VisibleText);

        Assert.Empty(needed.Where(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase) < 0).Select(word => $"'{word}' is not in: {text}"));
    }

    [Fact]
    public async Task Triage_puts_the_data_at_risk_first_with_the_danger_and_the_safest_step()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("");
        var first = visitor.Page.Locator("main .triage li").First;

        await Assertions.Expect(first).ToContainTextAsync("database-instances");
        await Assertions.Expect(first).ToContainTextAsync("Do not prune");
        await Assertions.Expect(first).ToContainTextAsync("Prune=false");
    }
}
