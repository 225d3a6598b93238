using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>What a small screen asks for beside fitting.</summary>
public sealed class PhoneTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Asking_a_what_if_brings_its_answer_into_view()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, fixture.Dashboard.Url, Screen.Phone);
        await visitor.OpenAsync(Places.Incident + "?tab=whatif");
        var choice = visitor.Page.GetByRole(AriaRole.List, new() { Name = "As it is" }).GetByRole(AriaRole.Link, new() { Name = "Switch auto-sync on, with prune" });
        await choice.ScrollIntoViewIfNeededAsync();
        await choice.ClickAsync();
        await Expect(visitor.Page.Locator(".answer-sentence")).ToContainTextAsync("Deletes 3");
        await visitor.Page.WaitForFunctionAsync("() => { const top = document.querySelector('#answer').getBoundingClientRect().top; return top >= 0 && top <= innerHeight / 2; }");
    }
}
