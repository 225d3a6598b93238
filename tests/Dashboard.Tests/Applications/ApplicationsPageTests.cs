using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Applications;

public sealed class ApplicationsPageTests : PageContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Typing_narrows_the_list_and_stands_in_the_address()
    {
        ShowThree();
        var page = Render<ApplicationsPage>();
        page.Find("input[aria-label='Search applications']").Input("data");
        Assert.EndsWith("/applications?q=data", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("1 of 3", page.Find("[role=status]").TextContent));
        Assert.Equal("database-instances", Assert.Single(Names(page)));
    }

    [Fact]
    public void Choosing_a_facet_stands_in_the_address_and_can_be_taken_away()
    {
        ShowThree();
        var page = Render<ApplicationsPage>();
        Option(page, "OutOfSync").Change(true);
        page.WaitForAssertion(() => Assert.Equal("2 of 3", page.Find("[role=status]").TextContent));
        Assert.Equal("applications", page.Find("[aria-label='Remove filter Sync: OutOfSync']").GetAttribute("href"));
    }

    [Fact]
    public void A_cause_is_named_by_its_title_and_stands_in_the_address_by_its_id()
    {
        Show(Some.Explained((Some.Application("a"), [Some.Cause("autosync-off")])));
        var page = Render<ApplicationsPage>();
        Option(page, "Auto-sync is off").Change(true);
        Assert.EndsWith("?cause=autosync-off", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Cause: Auto-sync is off", page.Find(".chosen").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_that_is_too_narrow_says_all_in_its_title()
    {
        Show(Some.Explained((Some.Application("a"), [Some.Cause("autosync-off"), Some.Cause("new-commit")])));
        var row = Render<ApplicationsPage>().FindAll("[role=row]")[1];
        Assert.Contains("Sentence of autosync-off.\nand 1 further cause", row.QuerySelector(".c-cause")!.GetAttribute("title"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(row.QuerySelector(".c-where")!.GetAttribute("title")));
    }

    [Fact]
    public void An_address_opens_the_list_as_it_was()
    {
        ShowThree();
        Navigation.NavigateTo("applications?q=bill&sort=name&sync=OutOfSync");
        var page = Render<ApplicationsPage>();
        Assert.Equal("bill", page.Find("input[type=search]").GetAttribute("value"));
        Assert.Equal(["billing"], Names(page));
    }

    [Fact]
    public void The_most_urgent_stands_first()
    {
        ShowThree();
        Assert.Equal(["database-instances", "billing", "keda"], Names(Render<ApplicationsPage>()));
    }

    [Fact]
    public void A_row_renders_itself_and_the_list_stays_as_it_is()
    {
        var application = Some.Application("billing");
        Show(Some.Explained((application, [Some.Cause()])));
        var page = Render<ApplicationsPage>();
        Arrive(Some.Explained((application, [Some.Cause() with { Title = "Another title" }])));
        page.WaitForAssertion(() => Assert.Contains("Another title", page.Find("[role=row] .c-cause").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, page.FindComponent<FacetPanel>().RenderCount);
    }

    [Fact]
    public void Nothing_is_green_when_its_Argo_CD_is_not_live()
    {
        Show(Some.Explained((Some.Fine("keda"), [])).With(Some.Lost(Some.ArgoCd, "refused")));
        var row = Render<ApplicationsPage>().FindAll("[role=row]")[1];
        Assert.Empty(row.QuerySelectorAll(".tone-good"));
        Assert.Contains("Not checked", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_outside_stay_text()
    {
        Show(Some.Explained((Some.Application("<img src=x onerror=alert(1)>\u202E") with { Project = "<b>p</b>" }, [])));
        var page = Render<ApplicationsPage>();
        Assert.Empty(page.FindAll("img, b"));
        Assert.Equal("<img src=x onerror=alert(1)>‹U+202E›", Assert.Single(Names(page)));
    }

    [Fact]
    public void When_nothing_fits_it_says_so_and_leads_back()
    {
        ShowThree();
        Navigation.NavigateTo("applications?q=nothing-like-it");
        var page = Render<ApplicationsPage>();
        Assert.Contains("No application fits these filters.", page.Markup, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), link => link.TextContent == "Show all 3");
    }

    private void ShowThree() => Show(Some.Explained(
        (Some.Application("billing"), [Some.Cause()]),
        (Some.Application("database-instances"), [Some.Cause("file-missing-on-revision", Severity.DataAtRisk)]),
        (Some.Fine("keda"), [])));

    private static IEnumerable<string> Names(IRenderedComponent<ApplicationsPage> page) =>
        page.FindAll("[role=table] [role=row] .application-link").Select(link => link.TextContent);

    private static AngleSharp.Dom.IElement Option(IRenderedComponent<ApplicationsPage> page, string value) =>
        page.FindAll("aside[aria-label=Filters] label").Single(label => label.TextContent.Contains(value, StringComparison.Ordinal)).QuerySelector("input")!;
}
