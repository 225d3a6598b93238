using DbDashboard.Sandbox.Control;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Every dialog and every state of a press, at both sizes in both themes: a picture, no sideways scrolling, nothing that axe finds.</summary>
public sealed class EveryDialogTests(Reader reader, PressHost host) : IClassFixture<PressHost>, IClassFixture<Reader>
{
    private const string Applications = "applications/sandbox/argocd/";
    private const string Branch = "feature%2Fdb-general-instances";

    [Theory]
    [InlineData("dialog-sync", Applications + "payments-db?act=sync", ".act button.primary:enabled")]
    [InlineData("dialog-sync-incident", Places.Incident + "?act=sync", ".act button.primary:enabled")]
    [InlineData("dialog-point", Applications + "database-instances?act=patch-source&targetRevision=" + Branch + "&include=%7Bagent-docs-*.yaml,*general.yaml%7D", ".act .reason")]
    [InlineData("dialog-point-empty", Applications + "database-instances?act=patch-source", ".act form.ask")]
    [InlineData("dialog-prune-refused", Applications + "database-instances?act=sync&prune=true", ".act .refusal")]
    [InlineData("dialog-autosync", Places.Incident + "?act=autosync-on", ".act form.ask")]
    [InlineData("dialog-autosync-refused", Applications + "database-instances?act=autosync-on&autoPrune=true&selfHeal=true", ".act .refusal")]
    [InlineData("dialog-autosync-off", Applications + "orders?act=autosync-off", ".act .reason")]
    [InlineData("dialog-terminate", Applications + "shipping?act=terminate", ".act .reason")]
    [InlineData("dialog-refresh", Applications + "orders?act=refresh", ".act button.primary:enabled")]
    [InlineData("operation-running", Applications + "shipping", ".live-operation.open")]
    public async Task An_address_opens_it(string name, string path, string shown)
    {
        await using var visitor = await reader.ComeAsync(host.Dashboard.Url);
        await visitor.OpenAsync(path);
        await Expect(visitor.Page.Locator(shown).First).ToBeVisibleAsync();
        Assert.Empty(await Look.AroundAsync(visitor, name));
    }

    [Fact]
    public async Task A_plan_that_is_being_made()
    {
        await using var visitor = await reader.ComeAsync(host.Dashboard.Url);
        await visitor.OpenAsync(ActDialog.PageOf("orders"));
        host.Dashboard.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Hang, "/api/v1/applications/orders"));
        await visitor.Bar("Sync…").ClickAsync();
        await Expect(visitor.Dialog().Locator(".state-loading")).ToBeVisibleAsync();
        var faults = await Look.AroundAsync(visitor, "dialog-planning");
        host.Dashboard.Sandbox.Control.Heal();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_true()
    {
        await using var visitor = await reader.ComeAsync(host.Dashboard.Url);
        await visitor.ActAsync("checkout-cache", "Sync…");
        await visitor.FillInAsync();
        host.Dashboard.Sandbox.Control.Edit("databases.spotahome.com/v1", "RedisFailover", "checkout", "checkout-cache", """{"spec":{"redis":{"replicas":7}}}""");
        await visitor.Press().ClickAsync();
        await Expect(visitor.Dialog().Locator(".became")).ToContainTextAsync("what was confirmed is not what would happen");
        Assert.Empty(await Look.AroundAsync(visitor, "dialog-no-longer-true"));
    }

    [Fact]
    public async Task A_sync_that_has_ended_and_what_the_record_says_of_it()
    {
        await using var visitor = await reader.ComeAsync(host.Dashboard.Url);
        await visitor.ActAsync("catalog", "Sync…");
        await visitor.ConfirmAsync();
        await visitor.ExpectDoneAsync();
        var faults = await Look.AroundAsync(visitor, "operation-ended");
        await visitor.OpenAsync("activity");
        var row = visitor.Page.Locator(".activity-row:not(.list-head)").Filter(new() { HasText = "catalog" }).First;
        await row.WaitForAsync();
        faults.AddRange(await Look.AroundAsync(visitor, "activity-rows"));
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(visitor.Dialog().Locator(".steps")).ToBeVisibleAsync();
        faults.AddRange(await Look.AroundAsync(visitor, "activity-one"));
        Assert.Empty(faults);
    }
}
