using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>What changes elsewhere arrives on the open page by itself.</summary>
[Collection(PressedDashboard.Name)]
public sealed class ArrivalTests(BrowserFixture fixture, PressHost host)
{
    [Fact]
    public async Task A_change_in_Git_arrives_on_the_open_page()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await visitor.OpenAsync(Places.Incident);
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("The files of 3 live databases are not on main");

        host.Dashboard.Sandbox.Control.Merge("platform.git", "main", "feature/db-general-instances");
        host.Dashboard.Sandbox.Control.Refresh("database-instances");
        host.Dashboard.LookAtGit();

        await Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync("The files of 3 live databases are not on main");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("agent-docs-*.yaml");
    }

    [Fact]
    public async Task A_change_in_the_cluster_arrives_on_the_open_page()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await visitor.OpenAsync("applications?q=checkout-cache");
        await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("Synced");

        host.Dashboard.Sandbox.Control.Edit("databases.spotahome.com/v1", "RedisFailover", "checkout", "checkout-cache", """{"spec":{"redis":{"replicas":7}}}""");

        await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("OutOfSync");
        await visitor.OpenAsync("applications/sandbox/argocd/checkout-cache");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("kubectl-edit");
    }
}
