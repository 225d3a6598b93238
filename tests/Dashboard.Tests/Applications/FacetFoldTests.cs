using Bunit;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;

namespace DbDashboard.Dashboard.Tests.Applications;

public sealed class FacetFoldTests : PageContext
{
    [Fact]
    public void What_is_folded_is_rendered_only_when_it_is_opened()
    {
        var panel = Show(1_000);
        var button = panel.Find("button[aria-expanded]");
        Assert.Equal((8, "false", "992 more"), (panel.FindAll("label").Count, button.GetAttribute("aria-expanded"), button.TextContent));
        button.Click();
        Assert.Equal((48, "true"), (panel.FindAll("label").Count, panel.Find("button[aria-expanded]").GetAttribute("aria-expanded")));
        Assert.Equal("40 of 992. Type to narrow it.", panel.Find("[role=status]").TextContent);
        panel.Find("button[aria-expanded]").Click();
        Assert.Equal(8, panel.FindAll("label").Count);
    }

    [Fact]
    public void Of_many_values_those_are_shown_that_hold_what_was_typed()
    {
        var panel = Show(1_000);
        panel.Find("button[aria-expanded]").Click();
        panel.Find("input[aria-label='Search Namespace']").Input("space-99");
        Assert.Equal(["space-990", "space-991", "space-992"], panel.FindAll("label bdi").Skip(8).Take(3).Select(name => name.TextContent));
        Assert.Equal("10 found.", panel.Find("[role=status]").TextContent);
        panel.Find("input[aria-label='Search Namespace']").Input("nowhere");
        Assert.Equal("No value by that name.", panel.Find("[role=status]").TextContent);
    }

    [Fact]
    public void A_few_are_all_shown()
    {
        var panel = Show(12);
        panel.Find("button[aria-expanded]").Click();
        Assert.Equal(12, panel.FindAll("label").Count);
        Assert.Empty(panel.FindAll("input[type=search]"));
    }

    [Fact]
    public void A_folded_value_can_be_chosen()
    {
        (Facet Facet, string Value)? toggled = null;
        var panel = Show(12, pressed => toggled = pressed);
        panel.Find("button[aria-expanded]").Click();
        panel.FindAll("label input")[^1].Change(true);
        Assert.Equal(("namespace", "space-011"), (toggled?.Facet.Id, toggled?.Value));
    }

    private IRenderedComponent<FacetPanel> Show(int values, Action<(Facet Facet, string Value)>? toggled = null)
    {
        var facet = Facets.All.Single(one => one.Id == "namespace");
        var view = new FacetView(facet, Enumerable.Range(0, values).Select(number => new FacetValue($"space-{number:000}", 1, false)).ToEquatableList());
        return Render<FacetPanel>(panel => panel.Add(p => p.Facets, [view]).Add(p => p.Shown, values).Add(p => p.Toggled, toggled ?? (_ => { })));
    }
}
