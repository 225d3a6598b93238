using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Everything by keyboard, as the list of keys says.</summary>
public sealed class KeyboardTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Slash_searches_a_late_heading_takes_nothing_and_the_address_keeps_what_was_typed()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("applications");
        await visitor.Page.Keyboard.PressAsync("/");
        await Expect(visitor.Page.GetByLabel("Search applications")).ToBeFocusedAsync();
        await visitor.Page.Locator("main h1").EvaluateAsync("heading => heading.focus()");
        await visitor.Page.Keyboard.TypeAsync("payments");
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=payments", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.GetByLabel("Search applications")).ToHaveValueAsync("payments");
        await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("payments-db");
        await Expect(visitor.Page.GetByRole(AriaRole.Table)).Not.ToContainTextAsync("checkout-cache");
    }

    [Fact]
    public async Task G_and_a_letter_goes_to_a_page()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("");
        await visitor.Page.Keyboard.TypeAsync("ga");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Applications", Level = 1 })).ToBeVisibleAsync();
    }

    // The list of the first letters has the application too, behind the page "Databases": nothing is waited for between typing and Enter.
    [Fact]
    public async Task The_palette_finds_an_application_and_Enter_opens_it()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("connections");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await Expect(visitor.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("database-inst");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "database-instances", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Enter_before_the_palette_has_its_answer_waits_for_it_and_opens_the_first_that_fits()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("connections");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await visitor.Page.GetByRole(AriaRole.Combobox).EvaluateAsync("""
            field => { // In one turn of the browser: no answer can come between.
              field.value = "database-inst";
              field.dispatchEvent(new Event("input", { bubbles: true }));
              field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
            }
            """);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "database-instances", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Question_mark_lists_the_keys_and_Esc_closes_the_list()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("");
        await visitor.Page.Keyboard.PressAsync("?");
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_first_Tab_offers_to_skip_to_the_page()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url);
        await visitor.OpenAsync("");
        await visitor.Page.EvaluateAsync("() => { document.activeElement.blur(); }");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the page" })).ToBeAttachedAsync();
    }
}
