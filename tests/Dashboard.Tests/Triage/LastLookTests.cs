using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Features.Triage;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Triage;

public sealed class LastLookTests : PageContext
{
    private const string AnHour = "3600000";

    private static readonly ExplainedSnapshot Known = Some.Explained((Some.Application("orders"), [Some.Cause("manifest-invalid")]), (Some.Application("billing"), [Some.Cause("autosync-off", Severity.Waiting)]));

    [Fact]
    public void Whoever_comes_for_the_first_time_is_told_nothing() => Assert.Empty(Open(GroupBook.Empty).FindAll(".last-look"));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    public async Task What_a_browser_says_is_no_time_unless_it_is_one(string said)
    {
        var page = Open(GroupBook.Empty);
        await page.Find("last-look input").ChangeAsync(new() { Value = said });
        Assert.Empty(page.FindAll(".last-look"));
    }

    [Fact]
    public async Task Tells_what_began_grew_ended_and_was_done_meanwhile()
    {
        var gone = Some.Explained((Some.Application("invoices"), [Some.Cause("new-commit")]));
        var page = Open(Some.Book(Known).Grown(Known, "billing", Some.Moment).Aged(Known, "billing").Came(gone, "invoices", 1));
        await page.Find("[aria-label='I have it: orders']").ClickAsync();
        await page.Find("last-look input").ChangeAsync(new() { Value = AnHour });
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".last-look li").Count));
        Assert.StartsWith("Since you last looked, 1 h ago", page.Find("#last-look").TextContent, StringComparison.Ordinal);
        Assert.Collection(
            page.FindAll(".last-look li"),
            item => Assert.Equal("New orders: Sentence of manifest-invalid.", item.TextContent),
            item => Assert.Equal("Grew billing: Sentence of autosync-off.", item.TextContent),
            item => Assert.Equal("Ended invoices: Sentence of new-commit. Ended by a sync.", item.TextContent),
            item => Assert.StartsWith("Done Take orders by ", item.TextContent, StringComparison.Ordinal));
        Assert.Equal("#" + Some.Group(Known, "orders").Id, page.Find(".last-look li a").GetAttribute("href"));
    }

    [Fact]
    public async Task Says_so_when_nothing_changed_and_goes_away_when_it_was_seen()
    {
        var page = Open(Some.Book(Known).Aged(Known, "billing").Aged(Known, "orders"));
        await page.Find("last-look input").ChangeAsync(new() { Value = AnHour });
        page.WaitForAssertion(() => Assert.Contains("No group of causes began, grew or ended.", page.Find(".last-look").TextContent, StringComparison.Ordinal));
        await page.Find("[data-looked]").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".last-look")));
    }

    private IRenderedComponent<TriagePage> Open(GroupBook book)
    {
        Show(Known);
        Services.GetRequiredService<GroupStore>().Update(_ => book);
        return Render<TriagePage>();
    }
}

file static class Aging
{
    /// <summary>It has been there for a day.</summary>
    public static GroupBook Aged(this GroupBook book, ExplainedSnapshot explained, string application)
    {
        var id = Some.Group(explained, application).Id;
        return book with { Open = book.Open.SetItem(id, book.Open[id] with { Since = Some.Moment.AddDays(-1) }) };
    }
}
