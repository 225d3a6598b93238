using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.AutoSync;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class AutoSyncTabTests : PageContext
{
    private static readonly Facts Incident = Some.IncidentFacts();

    public AutoSyncTabTests() => Services.AddSingleton(new GitHostLinks([]));

    [Fact]
    public void Ends_in_one_sentence_that_stands_first() =>
        Assert.Contains("It will not act: auto-sync is off (", Open(Incident).Find(".trace-end").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Every_gate_has_a_word_and_an_icon_and_what_was_read()
    {
        var gates = Open(Incident).FindAll(".gate");

        Assert.Equal("not asked", gates[^1].QuerySelector(".status")!.TextContent);
        Assert.All(gates, gate => Assert.NotEmpty(gate.QuerySelectorAll(".status svg")));
        Assert.All(gates, gate => Assert.Contains(gate.QuerySelector(".status")!.TextContent, new[] { "passed", "stops here", "stops too", "unknown", "not asked" }));
        Assert.All(gates.Where(g => g.QuerySelector(".status")!.TextContent != "not asked"), gate => Assert.NotEmpty(gate.QuerySelectorAll(".evidence li, .soft")));
    }

    [Fact]
    public void Only_the_first_gate_that_stops_is_where_it_stops()
    {
        var deleting = Incident with { Application = Incident.Application with { DeletionTimestamp = Some.Moment } };
        var words = Open(deleting).FindAll(".gate .status").Select(s => s.TextContent).ToList();

        Assert.Single(words, "stops here");
        Assert.Contains("stops too", words);
    }

    [Fact]
    public void Says_what_switching_it_on_would_do()
    {
        var off = Incident with { Application = Incident.Application with { SyncPolicy = new SyncPolicy(new AutomatedPolicy(false, true, true, false)) } };

        Assert.Contains("switched on", Open(off).Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nothing_is_green() => Assert.Empty(Open(Incident).FindAll(".tone-good"));

    [Fact]
    public void Says_who_puts_an_edit_back()
    {
        var declared = new DeclaredApplication(Incident.Application.Source, new SyncPolicy(), "https://git.example/platform.git", "apps/database-instances.yaml", 1, 16);
        var owned = Incident with { Parent = Reading.Known(new ParentFacts("platform-apps", Some.Application("platform-apps"), declared), "Git platform.git", Some.Moment) };

        Assert.Contains("platform-apps puts back what its Git declares of database-instances at its next sync", Open(owned).Find("[aria-labelledby=undoes-title]").TextContent, StringComparison.Ordinal);
        Assert.Contains("is not known", Open(Incident).Find("[aria-labelledby=undoes-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_from_outside_stay_text()
    {
        var shown = Open(Incident with { Application = Incident.Application with { Project = "<script>x</script>" }, Details = Incident.Details with { SyncWindows = Reading.Known(new SyncWindows([], [new SyncWindow("allow", "<b>", "1h", false)], false), "Argo CD syncwindows", Some.Moment) } });

        Assert.Empty(shown.FindAll("script, b"));
    }

    private IRenderedComponent<AutoSyncTab> Open(Facts facts) => Render<AutoSyncTab>(tab => tab.Add(t => t.Facts, facts));
}
