using DbDashboard.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Every page at both sizes in both themes: a picture, no sideways scrolling, and nothing that axe finds.</summary>
public sealed class EveryPageTests(BrowserFixture fixture)
{
    public static TheoryData<string> Names => Places.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_readable_on_a_desk_and_on_a_phone_by_day_and_by_night(string name)
    {
        List<string> faults = [];
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync(Places.PathOf(name));
        foreach (var screen in Enum.GetValues<Screen>())
        {
            foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visitor.TurnToAsync(screen, colors);
                faults.AddRange(await LookAsync(visitor.Page, name, screen, colors));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, string name, Screen screen, ColorScheme colors)
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
