using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>The read story, whole: open, read the causes, look at the files, compute each way out.</summary>
public sealed class StoryTests(Reader reader) : IClassFixture<Reader>
{
    [Fact]
    public async Task From_triage_to_the_causes_the_files_and_every_way_out()
    {
        await using var visitor = await reader.ComeAsync();
        var page = visitor.Page;
        await visitor.OpenAsync("");
        await Expect(page.Locator("main .triage li").First).ToContainTextAsync("database-instances");
        await page.Locator("main .triage li").First.GetByRole(AriaRole.Link, new() { Name = "See why" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The files of 3 live databases are not on main");
        await Expect(page.Locator("main")).ToContainTextAsync("Even after a merge the filter on main would drop them");
        await Expect(page.Locator("main")).ToContainTextAsync("follows main again");

        await page.GetByRole(AriaRole.Link, new() { Name = "Git", Exact = true }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("agent-docs-postgres.yaml");
        await Expect(page.Locator("main")).ToContainTextAsync("feature/db-general-instances");
    }

    [Fact]
    public async Task Triage_asks_what_a_merge_would_do_with_the_filter_that_it_needs()
    {
        await using var visitor = await reader.ComeAsync();
        var page = visitor.Page;
        await visitor.OpenAsync("");
        await page.Locator("main .triage li").First.GetByRole(AriaRole.Link, new() { Name = "What if I merge?" }).ClickAsync();
        await Expect(page.GetByLabel("Merge first")).ToHaveValueAsync("feature/db-general-instances");
        await Expect(page.GetByLabel("Include")).ToHaveValueAsync("{agent-docs-*.yaml,*general.yaml}");
        await Expect(page.Locator("main .answer-sentence")).ToContainTextAsync("Deletes nothing");
    }

    [Theory]
    [InlineData("", "Deletes nothing")]
    [InlineData("&prune=true", "Deletes 3")]
    [InlineData("&revision=feature/db-general-instances&prune=true", "Deletes 3")]
    [InlineData("&merge=feature/db-general-instances&prune=true", "Deletes 3")]
    [InlineData("&revision=feature/db-general-instances&filter=true&include=%7Bagent-docs-*.yaml,*general.yaml%7D&prune=true", "Deletes nothing")]
    [InlineData("&merge=feature/db-general-instances&filter=true&include=%7Bagent-docs-*.yaml,*general.yaml%7D&prune=true", "Deletes nothing")]
    [InlineData("&autosync=true&prune=true", "Deletes 3")]
    public async Task Each_way_out_says_what_it_would_delete(string scenario, string sentence)
    {
        await using var visitor = await reader.ComeAsync();
        await visitor.OpenAsync($"{Places.Incident}?tab=whatif{scenario}");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync(sentence);
    }
}
