using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneApplication;

/// <summary>The Git part of an application with several sources: each can be chosen, and the rest of the page is about the chosen one.</summary>
public sealed class SeveralSourcesTests : PageContext
{
    private static readonly ApplicationSource Chart = new("https://charts.example", "", "1.2.3", Chart: "redis");
    private static readonly ApplicationSource Other = Some.IncidentSource() with { Path = "infra/other" };

    public SeveralSourcesTests()
    {
        Services.AddSingleton(new GitHostLinks([]));
        Services.AddSingleton(new SelectionReader(new GitReader(new NoMirrors(), Clock)));
    }

    [Fact]
    public void The_first_with_files_is_shown_and_all_can_be_chosen()
    {
        var page = Open("");

        Assert.Equal(["1: chart redis", "2: infra/gitops/databases of platform.git", "3: infra/other of platform.git"], page.FindAll("select[aria-label=Source] option").Select(o => o.TextContent));
        Assert.Contains("infra/gitops/databases", page.Find("#files-title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_is_chosen_by_its_address()
    {
        var page = Open("");
        page.Find("select[aria-label=Source]").Change("2");

        Assert.EndsWith("?tab=git&source=2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("infra/other", Open("&source=2").Find("#files-title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_says_that_it_has_no_files_and_a_source_that_is_not_there_shows_none()
    {
        Assert.Contains("Helm's chart redis has no files in Git.", Open("&source=0").Markup, StringComparison.Ordinal);
        Assert.Contains("no source in Git", Open("&source=7").Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(3, null)]
    [InlineData(-1, null)]
    public void What_is_asked_for_is_shown_or_nothing(int? asked, int? shown) => Assert.Equal(shown, ShownSource.Of([Chart, Some.IncidentSource(), Other], asked));

    [Fact]
    public void A_filter_is_asked_for_the_source_that_it_was_tried_on() =>
        Assert.Contains(KeyValuePair.Create("source", "2"), FilterAsk.Of(new DirectoryOptions(), null, 2).Items);

    private IRenderedComponent<GitTab> Open(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"applications/prod/argocd/database-instances?tab=git{query}");
        var facts = Some.IncidentFacts();
        var git = facts.Git!;
        var unread = Reading.NotRead<RevisionFacts>("Git");
        facts = facts with
        {
            Application = facts.Application with { Sources = [Chart, git.Source, Other] },
            Sources = [git with { Source = Chart, Tracked = unread, Head = unread, Branches = Reading.NotRead<EquatableList<RevisionFacts>>("Git") }, git, git with { Source = Other }],
        };
        return Render<GitTab>(p => p.Add(t => t.Facts, facts));
    }
}
