using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Every field that answers while one types keeps every letter, on a line that is slower than the fingers.</summary>
public sealed class TypingTests(BrowserFixture fixture)
{
    private const string Typed = "postgres-general";
    private const int Messages = 4;

    [Theory]
    [InlineData("applications", "Search applications", "q=")]
    [InlineData("databases", "Search databases", "q=")]
    [InlineData(Places.Incident + "?tab=resources", "Search the resources", "q=")]
    [InlineData(Places.Incident + "?tab=git&filter=true", "Include", "include=")]
    [InlineData(Places.Incident + "?tab=git&filter=true", "Exclude", "exclude=")]
    public async Task A_late_echo_takes_no_letter_back(string path, string label, string part)
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        var line = await OpenOnSlowLineAsync(visitor, path);
        var field = visitor.Page.GetByLabel(label, new() { Exact = true });

        line.LagBehind(Messages);
        await field.PressSequentiallyAsync(Typed, new() { Delay = 40 });
        line.LagBehind(0);

        await Expect(field).ToHaveValueAsync(Typed);
        await Expect(visitor.Page).ToHaveURLAsync(Holding($"{part}{Typed}"));
        await Expect(field).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task A_scenario_is_asked_with_all_that_was_typed()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        var line = await OpenOnSlowLineAsync(visitor, Places.Incident + "?tab=whatif");
        var field = visitor.Page.GetByLabel("Include", new() { Exact = true });

        await field.FillAsync("");
        line.LagBehind(Messages);
        await field.PressSequentiallyAsync(Typed, new() { Delay = 40 });
        line.LagBehind(0);
        await field.PressAsync("Enter");

        await Expect(visitor.Page).ToHaveURLAsync(Holding($"include={Typed}"));
    }

    // The page takes the focus to its heading once: nobody types before that.
    private static async Task<SlowLine> OpenOnSlowLineAsync(Visitor visitor, string path)
    {
        var line = await SlowLine.OfAsync(visitor.Page);
        await visitor.OpenAsync(path);
        await Expect(visitor.Page.Locator("main h1")).ToBeFocusedAsync();
        return line;
    }

    private static Regex Holding(string part) => new(Regex.Escape(part), RegexOptions.None, TimeSpan.FromSeconds(1));
}
