using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Keys;
using DbDashboard.Dashboard.Shared.Layout;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class LayoutTests : PageContext
{
    [Fact]
    public void Says_how_old_the_oldest_live_source_is()
    {
        Show(ExplainedSnapshot.Empty.With(Some.Live(Some.ArgoCd)).With(Some.Live(Some.Cluster) with { LastSeen = Some.Moment - TimeSpan.FromSeconds(2) }));
        var chip = Render<SourcesChip>();
        Assert.Equal("live 2 s", chip.Find("a").TextContent.Trim());
        Clock.Advance(TimeSpan.FromSeconds(1));
        chip.WaitForAssertion(() => Assert.Equal("live 3 s", chip.Find("a").TextContent.Trim()));
    }

    [Fact]
    public void Says_how_many_are_not_live()
    {
        Show(ExplainedSnapshot.Empty.With(Some.Live(Some.ArgoCd)).With(Some.Lost(Some.Cluster, "refused")));
        Assert.Equal("1 of 2 live", Render<SourcesChip>().Find("a").TextContent.Trim());
    }

    [Fact]
    public void A_repository_that_is_not_read_on_purpose_does_not_count_as_lost()
    {
        Show(ExplainedSnapshot.Empty.With(Some.Live(Some.ArgoCd)).With(new(Some.Repository, SourceState.NotAllowed, Some.Moment, null, "add it")));
        Assert.StartsWith("live", Render<SourcesChip>().Find("a").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_navigation_leads_to_pages_that_exist()
    {
        var routes = typeof(MainLayout).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.RouteAttribute), inherit: false))
            .Select(attribute => ((Microsoft.AspNetCore.Components.RouteAttribute)attribute).Template.TrimStart('/'));
        Assert.Empty(Pages.All.Select(page => page.Path).Except(routes));
        Assert.Equal(Pages.All.Count, Pages.All.Select(page => page.Letter).Distinct().Count());
    }

    [Fact]
    public void A_phones_bar_has_room_for_few_and_the_rest_stand_behind_More()
    {
        var more = Render<MorePages>().FindAll(".more-list a").Select(a => a.TextContent).ToList();

        Assert.Equal(Pages.All.Where(page => !Pages.IsInBar(page)).Select(page => page.Name), more);
        Assert.InRange(Pages.All.Count(Pages.IsInBar), 3, 4);
    }

    [Fact]
    public void The_palette_finds_applications_by_parts_of_their_names()
    {
        Show(Some.Explained((Some.Application("database-instances"), []), (Some.Application("billing"), [])));
        var palette = Render<Palette>();
        palette.Find("[role=combobox]").Input("inst data");
        var option = Assert.Single(palette.FindAll("[role=option]"));
        Assert.Equal("applications/prod/argocd/database-instances", option.GetAttribute("href"));
        Assert.Equal(option.Id, palette.Find("[role=combobox]").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public void The_palette_says_for_which_text_its_list_is()
    {
        var palette = Render<Palette>();
        Assert.Equal("", palette.Find("[role=listbox]").GetAttribute("data-found-for"));
        palette.Find("[role=combobox]").Input("general");
        Assert.Equal("general", palette.Find("[role=listbox]").GetAttribute("data-found-for"));
    }

    [Fact]
    public void The_palette_finds_live_databases()
    {
        var database = Some.Object("postgres-general", kind: "postgresql", group: "acid.zalan.do");
        var explained = Some.Explained();
        Show(explained with { Snapshot = explained.Snapshot with { Objects = explained.Snapshot.Objects.Add((database.Cluster, database.Key), database) } });
        var palette = Render<Palette>();
        palette.Find("[role=combobox]").Input("general");
        Assert.Equal("databases?q=postgres-general", Assert.Single(palette.FindAll("[role=option]")).GetAttribute("href"));
    }

    [Fact]
    public void The_palette_shows_a_few_and_says_how_many_there_are()
    {
        Show(Some.Explained([.. Enumerable.Range(0, 40).Select(n => (Some.Application($"app-{n:D2}"), (Cause[]?)[]))]));
        var palette = Render<Palette>();
        palette.Find("[role=combobox]").Input("app-");
        Assert.Equal(PaletteView.Shown, palette.FindAll("[role=option]").Count);
        Assert.Equal("12 of 40. Type more to narrow it.", palette.Find("[role=status]").TextContent);
    }
}
