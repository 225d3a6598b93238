using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>What pages look like when something is open, typed, asked or empty: a picture, no sideways scrolling, nothing that axe finds.</summary>
public sealed class StatesTests(BrowserFixture fixture, Reader reader) : IClassFixture<Reader>
{
    [Theory]
    [InlineData("whatif-prune", Places.Incident + "?tab=whatif&prune=true", ".answer-sentence")]
    [InlineData("whatif-merge", Places.Incident + "?tab=whatif&merge=feature%2Fdb-general-instances&filter=true&include=%7Bagent-docs-*.yaml,*general.yaml%7D&prune=true", ".answer-sentence")]
    [InlineData("git-tester", Places.Incident + "?tab=git&filter=true&include=agent-docs-p*", ".tester [role=status]")]
    [InlineData("git-branch", Places.Incident + "?tab=git&at=feature%2Fdb-general-instances", ".file-row.dropped")]
    [InlineData("databases-options", "databases?bring=feature%2Fdb-general-instances", ".db-option")]
    [InlineData("applications-empty", "applications?q=nothing-like-it", ".state-empty")]
    [InlineData("applications-chosen", "applications?cause=autosync-off&sync=OutOfSync", ".app-row .c-name a")]
    public async Task An_address_shows_its_state(string name, string path, string shown)
    {
        await using var visitor = await reader.ComeAsync();
        await visitor.OpenAsync(path);
        await Expect(visitor.Page.Locator(shown).First).ToBeVisibleAsync();
        Assert.Empty(await LookAroundAsync(visitor, name));
    }

    [Theory]
    [InlineData("palette", "Control+k", "#palette")]
    [InlineData("keys", "?", "#keys")]
    public async Task A_key_opens_a_sheet(string name, string key, string shown)
    {
        await using var visitor = await reader.ComeAsync();
        await visitor.OpenAsync("");
        await visitor.Page.Keyboard.PressAsync(key);
        await Expect(visitor.Page.Locator(shown)).ToBeVisibleAsync();
        Assert.Empty(await LookAroundAsync(visitor, name));
    }

    [Fact]
    public async Task A_resource_opens_its_difference()
    {
        await using var visitor = await reader.ComeAsync();
        await visitor.OpenAsync("applications/sandbox/argocd/payments-db?tab=resources");
        await visitor.Page.Locator(".resource-row a").First.ClickAsync();
        await Expect(visitor.Page.Locator(".diff").First).ToBeVisibleAsync();
        Assert.Empty(await Look.AroundAsync(visitor, "difference"));
    }

    [Fact]
    public async Task The_filters_are_a_sheet_on_a_phone()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url, Screen.Phone);
        await visitor.OpenAsync("applications");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Expect(visitor.Page.Locator("#facets")).ToBeVisibleAsync();
        Assert.Empty(await Look.AtAsync(visitor, "facets", Screen.Phone, ColorScheme.Light));
    }

    private static async Task<List<string>> LookAroundAsync(Visitor visitor, string name)
    {
        List<string> faults = [];
        foreach (var (screen, colors) in new[] { (Screen.Desktop, ColorScheme.Light), (Screen.Phone, ColorScheme.Dark) })
        {
            faults.AddRange(await Look.AtAsync(visitor, name, screen, colors));
        }

        return faults;
    }
}
