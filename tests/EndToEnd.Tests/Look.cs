using DbDashboard.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Takes a picture of what is on the screen and says what is wrong with it: sideways scrolling, and what axe finds.</summary>
internal static class Look
{
    public static async Task<IEnumerable<string>> AtAsync(IPage page, string name, Screen screen, ColorScheme colors)
    {
        await page.ScreenshotAsync(new() { Path = Picture(name, screen, colors) });
        var fits = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");
        var found = await page.RunAxe();
        return found.Violations.Select(v => $"{screen} {colors}: {v.Id}: {v.Help} at {Where(v)}").Concat(fits ? [] : [$"{screen}: scrolls sideways"]);
    }

    private static string Where(AxeResultItem violation) => string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html));

    private static string Picture(string name, Screen screen, ColorScheme colors)
    {
        var folder = Path.Combine(TestTree.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        var width = screen == Screen.Desktop ? 1440 : 390;
        return Path.Combine(folder, $"{name}-{width}-{(colors == ColorScheme.Dark ? "dark" : "light")}.png");
    }
}
