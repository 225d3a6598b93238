using Bunit;
using DbDashboard.Core.Branches;
using DbDashboard.Dashboard.Features.Branches;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Branches;

/// <summary>The page over the repositories of a running sandbox.</summary>
public sealed class BranchesPageTests : PageContext
{
    private const string Incident = "feature/db-general-instances";

    public BranchesPageTests(RunningDashboard dashboard)
    {
        Services.AddSingleton(dashboard.Host.Services.GetRequiredService<BranchRadarReader>());
        Services.AddSingleton<RadarRepositories>();
        Services.AddSingleton(new GitHostLinks([]));
        Show(dashboard.Host.Current());
    }

    [Fact]
    public void Lists_every_branch_with_its_distance_its_followers_and_what_it_changes_for_whom()
    {
        var page = Open();

        Assert.Contains("6 branches against main, the default branch", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 ahead, 0 behind", Row(page, Incident).QuerySelector(".c-standing")!.TextContent);
        Assert.Equal("nobody", Row(page, Incident).QuerySelector(".c-followed")!.TextContent.Trim());
        Assert.Contains("database-instances 3 files, same objects, 3 files not taken", Row(page, Incident).QuerySelector(".c-places")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("merged, ", Row(page, "feature/operators").QuerySelector(".c-standing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("database-instances", Row(page, "main").QuerySelector(".c-followed")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_branch_says_why_its_files_are_not_taken_and_leads_to_what_if()
    {
        var text = Open("?branch=" + Uri.EscapeDataString(Incident)).Find(".radar-open");

        Assert.Contains("The filter of database-instances takes none of what it changes: the objects are those of main.", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("not taken. The include pattern agent-docs-*.yaml does not take it.", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("changes this Application's own spec too, through platform-apps", text.TextContent, StringComparison.Ordinal);
        Assert.Contains(text.QuerySelectorAll("a"), a => a.GetAttribute("href") == "applications/sandbox/argocd/database-instances?tab=whatif&revision=feature%2Fdb-general-instances&prune=true");
    }

    [Theory]
    [InlineData("?show=merged", "feature/operators")]
    [InlineData("?q=grace", "fix/argocd-project-permissions")]
    [InlineData("?q=instances%20pgvector", "feature/pgvector")]
    public void The_address_says_which_branches_are_shown(string query, string only) =>
        Assert.Equal([only], Open(query).FindAll(".c-branch").Select(cell => cell.TextContent.Trim()));

    [Fact]
    public async Task Typing_searches_at_once_and_stands_in_the_address()
    {
        var page = Open();
        await page.InvokeAsync(() => page.Find("input[type=search]").Input("no such branch"));
        page.WaitForState(() => page.FindAll(".radar-row").Count == 0);
        Assert.Contains("No branch fits.", page.Markup, StringComparison.Ordinal);
        Assert.EndsWith("branches?q=no%20such%20branch", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<BranchesPage> page, string branch) =>
        page.FindAll(".radar-row:not(.list-head)").Single(row => row.QuerySelector(".c-branch")!.TextContent.Trim() == branch);

    private IRenderedComponent<BranchesPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("branches" + query);
        var page = Render<BranchesPage>();
        page.WaitForState(() => page.FindAll(".state-loading").Count == 0);
        return page;
    }
}
