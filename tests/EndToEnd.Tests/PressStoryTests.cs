using DbDashboard.Core.WhatIf;
using DbDashboard.Testing.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>The incident pressed through by hand: what would delete is refused, the way around holds until the parent puts it back, the merge heals it.</summary>
public sealed class PressStoryTests(BrowserFixture fixture)
{
    private const string App = "database-instances";
    private const string Parent = "platform-apps";
    private const string Branch = "feature/db-general-instances";
    private const string Filter = "{agent-docs-*.yaml,*general.yaml}";

    private static readonly string[] General = ["postgres-general", "redis-general", "questdb-timeseries"];

    [Fact]
    public async Task What_would_delete_is_refused_and_the_branch_holds_until_the_parent_puts_it_back()
    {
        await using var dashboard = await DashboardHost.StartAsync();
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, dashboard.Url);

        await SyncWithPruneIsRefusedAsync(visitor);
        await AutoSyncIsRefusedAsync(visitor);
        Assert.Empty(dashboard.Sandbox.Control.Writes);
        await PointAtTheBranchAsync(visitor);
        await SyncTheParentAsync(visitor);

        await ExpectRecordAsync(visitor, done: 2);
        await Expect(Rows(visitor).Filter(new() { HasText = "Refused" }).First).ToContainTextAsync(App);
        await Expect(Rows(visitor).Filter(new() { HasText = ActDialog.Reason }).First).ToBeVisibleAsync();
        ExpectAllAlive(dashboard);
    }

    [Fact]
    public async Task The_merge_and_two_syncs_heal_it_with_nothing_deleted_and_auto_sync_may_come_back()
    {
        await using var dashboard = await DashboardHost.StartAsync(soak: TimeSpan.FromMilliseconds(1));
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, dashboard.Url);

        await MergeAndSyncAsync(visitor, dashboard);
        await dashboard.SoaksAsync(App);
        await SwitchAutoSyncOnAsync(visitor);

        await ExpectRecordAsync(visitor, done: 3);
        ExpectAllAlive(dashboard);
    }

    private static ILocator Rows(Visitor visitor) => visitor.Page.Locator(".activity-row:not(.list-head)");

    private static void ExpectAllAlive(DashboardHost dashboard) =>
        Assert.Equal(3, dashboard.Current().Snapshot.Objects.Keys.Count(o => General.Contains(o.Key.Name) && DataKinds.IsDatabase(o.Key)));

    private static async Task SyncWithPruneIsRefusedAsync(Visitor visitor)
    {
        await visitor.OpenAsync(ActDialog.PageOf(App));
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("The files of 3 live databases are not on main");
        await visitor.ActAsync(App, "Sync…");
        await visitor.Dialog().GetByLabel("with prune").CheckAsync();
        await visitor.Dialog().GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();

        var refusal = visitor.Dialog().Locator(".refusal");
        await Expect(refusal).ToContainTextAsync("This is refused");
        foreach (var name in General)
        {
            await Expect(visitor.Dialog().Locator(".effects .loss").Filter(new() { HasText = name }).First).ToBeVisibleAsync();
        }

        await Expect(visitor.Dialog()).ToContainTextAsync("3 databases and 3 volumes (120 Gi)");
        await ExpectNoWayButTheSafeOneAsync(visitor);
    }

    private static async Task AutoSyncIsRefusedAsync(Visitor visitor)
    {
        await visitor.ActAsync(App, "Auto-sync: off");
        await visitor.Dialog().GetByLabel("prune").CheckAsync();
        await visitor.Dialog().GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await Expect(visitor.Dialog().Locator(".refusal")).ToContainTextAsync("prun");
        await ExpectNoWayButTheSafeOneAsync(visitor);
    }

    private static async Task ExpectNoWayButTheSafeOneAsync(Visitor visitor)
    {
        await Expect(visitor.Dialog().Locator(".safe-way").Filter(new() { HasText = $"Merge {Branch}" }).First).ToBeVisibleAsync();
        await Expect(visitor.Press()).ToHaveCountAsync(0);
        await visitor.Dialog().GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(visitor.Dialog()).ToBeHiddenAsync();
    }

    private static async Task PointAtTheBranchAsync(Visitor visitor)
    {
        var way = visitor.Page.Locator(".remedy.safety-safe").Filter(new() { HasText = $"at {Branch} and its filter" });
        await way.GetByRole(AriaRole.Link, new() { Name = "Plan it…" }).ClickAsync();
        await Expect(visitor.Dialog().GetByLabel("Branch, tag or commit")).ToHaveValueAsync(Branch);
        await Expect(visitor.Dialog().GetByLabel("Include")).ToHaveValueAsync(Filter);
        await Expect(visitor.ReasonField()).ToBeVisibleAsync();
        await Expect(visitor.Press()).ToBeDisabledAsync();

        await visitor.ConfirmAsync();

        await visitor.ExpectDoneAsync();
        await visitor.ExpectSyncedAsync();
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync(Branch);
    }

    private static async Task SyncTheParentAsync(Visitor visitor)
    {
        await visitor.ActAsync(Parent, "Sync…");
        await Expect(visitor.Dialog()).ToContainTextAsync($"via {App}");
        foreach (var name in General)
        {
            await Expect(visitor.Dialog().GetByRole(AriaRole.List, new() { Name = "Checks that ask or refuse" })).ToContainTextAsync(name);
        }

        await visitor.ConfirmAsync();
        await visitor.ExpectDoneAsync();

        await visitor.OpenAsync(ActDialog.PageOf(App));
        await Expect(visitor.Page.Locator(".app-head")).ToContainTextAsync("OutOfSync");
        await Expect(visitor.Page.Locator(".causes")).ToContainTextAsync("follows main again");
    }

    private static async Task MergeAndSyncAsync(Visitor visitor, DashboardHost dashboard)
    {
        await visitor.OpenAsync(ActDialog.PageOf(Parent));
        await dashboard.MergeAsync("platform.git", Branch);
        dashboard.Sandbox.Control.Refresh(Parent);
        await Expect(visitor.Page.Locator(".app-head")).ToContainTextAsync("OutOfSync");
        await SyncAsync(visitor, Parent);
        await SyncAsync(visitor, App);
        await Expect(visitor.Page.Locator(".danger-banner")).ToHaveCountAsync(0);
    }

    private static async Task SyncAsync(Visitor visitor, string application)
    {
        await visitor.ActAsync(application, "Sync…");
        await Expect(visitor.Dialog().Locator(".plan-summary")).ToContainTextAsync("eletes nothing");
        await visitor.ConfirmAsync();
        await visitor.ExpectDoneAsync();
        await visitor.ExpectSyncedAsync();
    }

    private static async Task SwitchAutoSyncOnAsync(Visitor visitor)
    {
        await visitor.ActAsync(App, "Auto-sync: off");
        await visitor.Dialog().GetByLabel("prune").CheckAsync();
        await visitor.Dialog().GetByLabel("self-heal").CheckAsync();
        await visitor.Dialog().GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await visitor.ConfirmAsync();
        await visitor.ExpectDoneAsync();
        await Expect(visitor.Bar("Auto-sync: on")).ToBeVisibleAsync();
        await visitor.ExpectSyncedAsync();
    }

    private static async Task ExpectRecordAsync(Visitor visitor, int done)
    {
        await visitor.OpenAsync("activity");
        await Expect(visitor.Page.Locator(".chain")).ToContainTextAsync("rows are as they were written");
        await Expect(Rows(visitor).Filter(new() { HasText = "Done" })).ToHaveCountAsync(done);
    }
}
