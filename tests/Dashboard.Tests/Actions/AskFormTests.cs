using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Actions.Asking;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class AskFormTests : PageContext
{
    private EquatableList<KeyValuePair<string, string>> asked;

    private IRenderedComponent<AskForm> Form(string action, Application? application = null, params KeyValuePair<string, string>[] parameters) =>
        Render<AskForm>(form => form
            .Add(f => f.Application, application ?? Some.Incident())
            .Add(f => f.Facts, Some.IncidentFacts())
            .Add(f => f.Ask, new ActionAsk(Some.IncidentKey, action, [.. parameters]))
            .Add(f => f.Asked, given => asked = given));

    private static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);

    [Fact]
    public void A_sync_takes_all_without_prune_unless_said_otherwise()
    {
        Form("sync").Find("form").Submit();
        Assert.Equal([Pair("prune", "false")], asked);
    }

    [Fact]
    public void Selected_resources_begin_with_those_out_of_sync()
    {
        var form = Form("sync");
        form.FindAll("input[type=checkbox]")[0].Change(true);
        form.FindAll("input[type=checkbox]")[1].Change(true);
        form.Find("form").Submit();
        Assert.Equal(Pair("prune", "true"), asked[0]);
        Assert.Equal(Some.General.Select(ResourceLines.Of).Order(StringComparer.Ordinal), asked[1].Value.Split('\n'));
    }

    [Fact]
    public void Resources_are_found_by_name_and_taken_one_by_one()
    {
        var form = Form("sync", null, Pair("resources", ResourceLines.Of(Some.General[0])));
        Assert.Contains("1 of 6 chosen.", form.Markup, StringComparison.Ordinal);
        form.Find("input[type=search]").Input("agent-docs-redis");
        form.Find(".choice-list input").Change(true);
        form.Find("form").Submit();
        Assert.Equal(2, asked[1].Value.Split('\n').Length);
        form.FindAll("button").Single(b => b.TextContent == "None").Click();
        Assert.True(form.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_source_is_prefilled_with_what_it_is_and_only_what_differs_is_asked()
    {
        var form = Form("patch-source");
        Assert.Equal(["main", Some.OldFilter, "{README.md,*example*}"], form.FindAll("input.code").Select(i => i.GetAttribute("value")));
        form.FindAll("input.code")[0].Input(Some.FeatureBranch);
        form.FindAll("input.code")[1].Input(Some.NewFilter);
        form.Find("form").Submit();
        Assert.Equal([Pair("targetRevision", Some.FeatureBranch), Pair("include", Some.NewFilter)], asked);
    }

    [Fact]
    public void What_the_address_gives_is_filled_in_and_known_branches_are_offered()
    {
        var form = Form("patch-source", null, Pair("targetRevision", "v2"), Pair("include", ""), Pair("recurse", "true"));
        Assert.Equal(["v2", "", "{README.md,*example*}"], form.FindAll("input.code").Select(i => i.GetAttribute("value")));
        Assert.Equal([Some.FeatureBranch, "main"], form.FindAll("#act-refs option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public void One_of_several_sources_is_chosen()
    {
        var second = new ApplicationSource("https://git.example/charts.git", "chart", "v1");
        var form = Form("patch-source", Some.Incident() with { Sources = [Some.IncidentSource(), second], IsMultiSource = true });
        form.Find("select").Change("1");
        Assert.Single(form.FindAll("input.code"));
        form.Find("form").Submit();
        Assert.Equal([Pair("source", "1"), Pair("targetRevision", "v1")], asked);
    }

    [Fact]
    public void Auto_sync_is_asked_for_as_it_was_before()
    {
        var form = Form("autosync-on", Some.Incident() with { SyncPolicy = new SyncPolicy(new AutomatedPolicy(false, true, false, false)) });
        form.Find("form").Submit();
        Assert.Equal([Pair("autoPrune", "true"), Pair("selfHeal", "false")], asked);
    }

    [Fact]
    public void Actions_without_parameters_have_no_form() => Assert.Equal("", Form("refresh").Markup.Trim());
}
