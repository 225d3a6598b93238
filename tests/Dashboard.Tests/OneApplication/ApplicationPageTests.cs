using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class ApplicationPageTests : PageContext
{
    private readonly AnsweringExplainer explainer = new();
    private readonly AnsweringWhatIf whatIf = new();

    public ApplicationPageTests()
    {
        Services.AddSingleton<IApplicationExplainer>(explainer);
        Services.AddSingleton<IWhatIf>(whatIf);
        Services.AddSingleton(new GitHostLinks([]));
        Services.AddSingleton(new SelectionReader(new GitReader(new NoMirrors(), Clock)));
        Show(Some.IncidentSnapshot());
    }

    private IRenderedComponent<ApplicationPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"applications/prod/argocd/database-instances{query}");
        return Render<ApplicationPage>(page => page.Add(p => p.Instance, "prod").Add(p => p.Namespace, "argocd").Add(p => p.Name, "database-instances"));
    }

    [Fact]
    public void The_first_part_holds_all_that_an_incident_needs()
    {
        explainer.Answer(Some.IncidentExplanation());
        var text = Open().Markup;
        Assert.All(
            ["postgres-general", "redis-general", "questdb-timeseries", Some.FeatureBranch, "Linus Data", "agent-docs-*.yaml", "Do not prune", "Protect the 3 databases now"],
            part => Assert.Contains(part, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Causes_show_before_the_details_are_read()
    {
        var page = Open();
        Assert.Contains("The files of 3 live databases are not on main.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("ol[aria-label='From Git to the cluster']"));
        Assert.Equal("Reading Git and the cluster …", page.Find("p.points").TextContent);
        explainer.Answer(Some.IncidentExplanation());
        page.WaitForAssertion(() => Assert.Contains("Ada Ops", page.Find("ol[aria-label='From Git to the cluster']").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_is_explained_again_and_the_old_stays_until_then()
    {
        explainer.Answer(Some.IncidentExplanation());
        var page = Open();
        explainer.Hold();
        var snapshot = Some.IncidentSnapshot();
        Arrive(snapshot with { Snapshot = snapshot.Snapshot with { Applications = snapshot.Snapshot.Applications.SetItem(Some.IncidentKey, Some.Incident() with { ResourceVersion = "943", Health = HealthStatus.Degraded }) } });
        page.WaitForAssertion(() => Assert.Contains("Degraded", page.Find("header").TextContent, StringComparison.Ordinal));
        Assert.Contains("The files of 3 live databases", page.Markup, StringComparison.Ordinal);
        explainer.Answer(Some.Explanation(Some.IncidentKey, Some.Cause() with { Sentence = "Now something else." }));
        page.WaitForAssertion(() => Assert.Contains("Now something else.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void An_application_that_is_not_there_is_said_to_be_gone()
    {
        Show(Some.Explained());
        Assert.Contains("prod has no application database-instances in namespace argocd", Open().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_silent_is_named_with_its_reason()
    {
        Show(Some.IncidentSnapshot().With(Some.Lost(Some.ArgoCd, "connection refused")));
        Assert.Contains("connection refused", Open().Find(".state-stale").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources", "postgres-general")]
    [InlineData("git", "agent-docs-postgres.yaml")]
    [InlineData("timeline", "admin deployed bf4f9cf")]
    [InlineData("events", "Updated sync status")]
    public void Each_part_opens_by_its_address(string tab, string text)
    {
        explainer.Answer(Some.IncidentExplanation());
        var page = Open($"?tab={tab}");
        page.WaitForAssertion(() => Assert.Contains(text, page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("nav[aria-label='Parts of this page'] a[aria-current]"));
    }

    [Fact]
    public void A_part_whose_details_are_not_read_yet_says_so()
    {
        var page = Open("?tab=git");
        page.WaitForAssertion(() => Assert.Contains("Reading the details", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_scenario_is_taken_from_the_address()
    {
        explainer.Answer(Some.IncidentExplanation());
        var page = Open("?tab=whatif&revision=feature%2Fx&prune=true");
        page.WaitForAssertion(() => Assert.Contains("Deletes nothing.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(new WhatIfScenario("feature/x", Prune: true), whatIf.Asked[0]);
        page.WaitForAssertion(() => Assert.Equal(WhatIfChoices.For(Some.IncidentFacts()).Select(choice => choice.Scenario), whatIf.Asked.Skip(1)));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var cause = Some.Cause() with { Sentence = "<img src=x onerror=alert(1)> \u202Eevil", Details = ["<script>x</script>"] };
        explainer.Answer(Some.Explanation(Some.IncidentKey, cause));
        var page = Open();
        Assert.Empty(page.FindAll("img, script"));
        Assert.Contains("‹U+202E›evil", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_annotation_makes_no_link()
    {
        var snapshot = Some.IncidentSnapshot();
        var application = snapshot.Snapshot.Applications[Some.IncidentKey] with { Annotations = [KeyValuePair.Create("link.argocd.argoproj.io/x", "javascript:alert(1)"), KeyValuePair.Create("link.argocd.argoproj.io/y", "data:text/html,x")] };
        Show(snapshot with { Snapshot = snapshot.Snapshot with { Applications = snapshot.Snapshot.Applications.SetItem(Some.IncidentKey, application) } });
        explainer.Answer(Some.IncidentExplanation() with { Facts = Some.IncidentFacts() with { Application = application } });

        Assert.All(Open().FindAll("[href], [src]"), link => Assert.DoesNotMatch("^(javascript|data):", (link.GetAttribute("href") ?? link.GetAttribute("src"))!.Trim()));
    }

    [Fact]
    public async Task Leaving_the_page_ends_the_reading()
    {
        Open();
        await DisposeComponentsAsync();
        await explainer.GivenUp.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
