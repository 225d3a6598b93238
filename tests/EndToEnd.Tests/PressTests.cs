using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>Single presses: a harmless one, a brake, one by keyboard alone, one on a phone.</summary>
[Collection(PressedDashboard.Name)]
public sealed class PressTests(BrowserFixture fixture, PressHost host)
{
    [Fact]
    public async Task A_harmless_sync_is_one_press_and_the_page_says_how_it_went()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await visitor.OpenAsync(ActDialog.PageOf("catalog"));
        await Expect(visitor.Page.Locator(".app-head")).ToContainTextAsync("OutOfSync");
        await visitor.ActAsync("catalog", "Sync…");
        await Expect(visitor.Dialog().Locator(".plan-summary")).ToContainTextAsync("Deletes nothing");

        await visitor.ConfirmAsync();

        await visitor.ExpectDoneAsync();
        await visitor.ExpectSyncedAsync();
    }

    [Fact]
    public async Task A_hanging_operation_ends_by_one_press_and_a_reason()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await visitor.ActAsync("shipping", "Terminate");
        await Expect(visitor.Press()).ToBeDisabledAsync();
        await Expect(visitor.Dialog().Locator(".typed-name")).ToHaveCountAsync(0);

        await visitor.ConfirmAsync();

        await visitor.ExpectDoneAsync();
        await Expect(visitor.Bar("Terminate")).ToHaveCountAsync(0);
        await visitor.OpenAsync("activity");
        await Expect(visitor.Page.Locator(".activity-row:not(.list-head)").Filter(new() { HasText = "shipping" })).ToContainTextAsync(ActDialog.Reason);
    }

    [Fact]
    public async Task By_keyboard_Cancel_comes_first_Enter_confirms_nothing_and_Esc_closes()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url);
        await visitor.OpenAsync(ActDialog.PageOf("orders"));
        await visitor.Bar("Sync…").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Dialog().GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await Expect(visitor.Press()).ToBeEnabledAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Press()).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Dialog()).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(visitor.Dialog().Locator(".request summary")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(visitor.Dialog()).ToBeHiddenAsync();
        await Expect(visitor.Bar("Sync…")).ToBeFocusedAsync();
        Assert.DoesNotContain(host.Dashboard.Sandbox.Control.Writes, write => write.Path.Contains("orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_the_dialog_is_the_whole_screen_and_its_button_is_at_the_thumb()
    {
        await using var visitor = await Visitor.ArriveAsync(fixture.Browser, host.Dashboard.Url, Screen.Phone);
        await visitor.ActAsync("payments-db", "Sync…");
        await Expect(visitor.Press()).ToBeVisibleAsync();

        var sheet = await visitor.Dialog().BoundingBoxAsync();
        var press = await visitor.Press().BoundingBoxAsync();

        Assert.Equal((0f, 0f, 390f, 844f), (sheet!.X, sheet.Y, sheet.Width, sheet.Height));
        Assert.InRange(press!.Y + press.Height, 844 - 60, 844);
        Assert.True(press.Height >= 44, $"{press.Height} px are too few for a thumb.");
    }
}
