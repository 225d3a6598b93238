using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Features.Manual;

namespace DbDashboard.Dashboard.Tests.Manual;

/// <summary>The manual inside the program has a whole page for every cause.</summary>
public sealed class CauseManualTests : PageContext
{
    [Fact]
    public void Every_rule_has_its_page() => Assert.Equal(RuleSet.Ids.Order(), CauseManual.Pages.Items.Select(p => p.Id).Order());

    [Fact]
    public void A_page_is_whole() => Assert.All(CauseManual.Pages.Items, page =>
        Assert.All([page.Title, page.Family, page.Meaning, page.Found, page.Do, page.ConfusedWith], text =>
        {
            Assert.NotEmpty(text);
            Assert.DoesNotContain("**", text);
        }));

    [Fact]
    public void Ids_of_other_causes_lead_to_their_pages()
    {
        var page = Render<CausesPage>();

        Assert.Equal("causes#nothing-rendered", page.Find("#path-not-found dd a[href$=nothing-rendered]").GetAttribute("href"));
        Assert.Equal(CauseManual.Pages.Count, page.FindAll("article").Count);
    }
}
