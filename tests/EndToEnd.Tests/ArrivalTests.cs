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

    [Fact]
    public async Task Who_has_a_group_arrives_on_every_page_and_whoever_was_away_is_told()
    {
        await using var one = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await using var other = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await one.OpenAsync("");
        await other.OpenAsync("");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "I have it: legacy-metrics" }).ClickAsync();
        await Expect(other.Page.Locator(".triage-row", new() { HasText = "legacy-metrics" })).ToContainTextAsync("has it until");

        await other.Page.EvaluateAsync("() => localStorage.setItem('dbdashboard.looked', Date.now() - 5 * 3600 * 1000)");
        await other.OpenAsync("");
        await Expect(other.Page.Locator(".last-look")).ToContainTextAsync("Since you last looked, 5 h ago");
        await Expect(other.Page.Locator(".last-look")).ToContainTextAsync("Take legacy-metrics");
        Assert.Empty(await Look.AtAsync(other, "triage-last-look", Screen.Phone, ColorScheme.Dark));
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Seen" }).ClickAsync();
        await Expect(other.Page.Locator(".last-look")).ToHaveCountAsync(0);
    }
}
