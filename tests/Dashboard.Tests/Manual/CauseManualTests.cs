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
        var page = Render<CausesPage>(parameters => parameters.Add(p => p.Id, "path-not-found"));

        Assert.Equal("The path does not exist", page.Find("h1").TextContent);
        Assert.Equal("causes/nothing-rendered", page.Find("dd a[href$=nothing-rendered]").GetAttribute("href"));
    }

    [Fact]
    public void The_list_leads_to_every_cause() => Assert.Equal(CauseManual.Pages.Count, Render<CausesPage>().FindAll("li a").Count);

    [Fact]
    public void What_is_no_cause_is_said() =>
        Assert.Contains("There is no cause no-such-cause", Render<CausesPage>(parameters => parameters.Add(p => p.Id, "no-such-cause")).Markup, StringComparison.Ordinal);
}
