using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class LiveComponentTests : PageContext
{
    [Fact]
    public void An_equal_view_renders_nothing()
    {
        var counter = Render<ApplicationCount>();
        Arrive(Some.Explained((Some.Application("a"), [])));
        counter.WaitForAssertion(() => Assert.Equal("1", counter.Markup));
        var renders = counter.RenderCount;
        Arrive(Some.Explained((Some.Application("b"), [])));
        Arrive(Some.Explained((Some.Application("c"), []), (Some.Application("d"), [])));
        counter.WaitForAssertion(() => Assert.Equal("2", counter.Markup));
        Assert.Equal(renders + 1, counter.RenderCount);
    }

    [Fact]
    public void A_fault_in_a_projection_reaches_the_boundary_around_the_page()
    {
        var page = Render<PageErrorBoundary>(boundary => boundary.AddChildContent<FailsAtTwo>());
        Assert.Equal("1 or none", page.Markup);
        Arrive(Some.Explained((Some.Application("a"), []), (Some.Application("b"), [])));
        page.WaitForAssertion(() => Assert.Equal("This page stopped", page.Find("[role=alert] h1").TextContent));
        Assert.DoesNotContain("a secret of the program", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_failed_can_be_shown_again()
    {
        Show(Some.Explained((Some.Application("a"), []), (Some.Application("b"), [])));
        var page = Render<PageErrorBoundary>(boundary => boundary.AddChildContent<FailsAtTwo>());
        Show(Some.Explained((Some.Application("a"), [])));
        page.Find("button").Click();
        Assert.Equal("1 or none", page.Markup);
    }

    [Fact]
    public async Task One_circuit_reads_the_store_once_and_lets_go_of_it()
    {
        Render<ApplicationCount>();
        Render<ApplicationCount>();
        Assert.Equal(1, Store.ReaderCount);
        await DisposeAsync();
        Assert.Equal(0, Store.ReaderCount);
    }

    [Fact]
    public async Task A_component_that_is_gone_is_told_no_more()
    {
        var counter = Render<ApplicationCount>().Instance;
        await DisposeComponentsAsync();
        var projections = counter.Projections;
        Arrive(Some.Explained((Some.Application("a"), [])));
        Assert.Equal(projections, counter.Projections);
    }

    private sealed class ApplicationCount(LiveFeed feed) : LiveComponent<string>(feed)
    {
        public int Projections { get; private set; }

        protected override string Project(ExplainedSnapshot explained, DateTimeOffset now)
        {
            Projections++;
            return explained.Snapshot.Applications.Count.ToString();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, View);
    }

    private sealed class FailsAtTwo(LiveFeed feed) : LiveComponent<string>(feed)
    {
        protected override string Project(ExplainedSnapshot explained, DateTimeOffset now) =>
            explained.Snapshot.Applications.Count < 2 ? "1 or none" : throw new InvalidOperationException("a secret of the program");

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, View);
    }
}
