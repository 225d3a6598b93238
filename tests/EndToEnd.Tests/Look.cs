using DbDashboard.Testing;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Takes a picture of what is on the screen and says what is wrong with it: sideways scrolling, and what axe finds.</summary>
internal static class Look
{
    /// <summary>At both sizes in both themes, without opening it again.</summary>
    public static async Task<List<string>> AroundAsync(Visitor visitor, string name)
    {
        List<string> faults = [];
        foreach (var screen in Enum.GetValues<Screen>())
        {
            faults.AddRange(await AtAsync(visitor, name, screen, ColorScheme.Light));
            faults.AddRange(await AtAsync(visitor, name, screen, ColorScheme.Dark, coloursOnly: true));
        }

        return faults;
    }

    public static async Task<IEnumerable<string>> AtAsync(Visitor visitor, string name, Screen screen, ColorScheme colors, bool coloursOnly = false)
    {
        await visitor.TurnToAsync(screen, colors);
        await visitor.Page.ScreenshotAsync(new() { Path = Picture(name, screen, colors) });
        var fits = await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");
        var found = await Axe.ViolationsAsync(visitor.Page, coloursOnly);
        return found.Select(text => $"{screen} {colors}: {text}").Concat(fits ? [] : [$"{screen}: scrolls sideways"]);
    }

    private static string Picture(string name, Screen screen, ColorScheme colors)
    {
        var folder = Path.Combine(TestTree.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        var width = screen == Screen.Desktop ? 1440 : 390;
        return Path.Combine(folder, $"{name}-{width}-{(colors == ColorScheme.Dark ? "dark" : "light")}.png");
    }
}
