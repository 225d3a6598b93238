using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>The dialog of one action, as a person meets it: opened from the page, read, filled in and pressed.</summary>
internal static class ActDialog
{
    public const string Reason = "because the test says so";

    public static string PageOf(string application) => "applications/sandbox/argocd/" + application;

    public static ILocator Dialog(this Visitor visitor) => visitor.Page.Locator("dialog.act[open]");

    /// <summary>The button that does it; a refused plan has none.</summary>
    public static ILocator Press(this Visitor visitor) => visitor.Dialog().Locator("button.primary");

    /// <summary>By its own label: what is still missing is said in another one, which goes only when the server has heard of what was typed.</summary>
    public static ILocator ReasonField(this Visitor visitor) => visitor.Dialog().GetByLabel("Reason for the record");

    public static ILocator Bar(this Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Actions", Exact = true }).GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Opens the dialog from the bar of the application's page.</summary>
    public static async Task ActAsync(this Visitor visitor, string application, string name)
    {
        await visitor.OpenAsync(PageOf(application));
        await visitor.Bar(name).ClickAsync();
        await Expect(visitor.Dialog()).ToBeVisibleAsync();
    }

    /// <summary>Waits for the plan, gives the reason and types the names that it asks for, and presses; the dialog closes when it is under way.</summary>
    public static async Task ConfirmAsync(this Visitor visitor)
    {
        await visitor.FillInAsync();
        await visitor.Press().ClickAsync();
        await Expect(visitor.Dialog()).ToBeHiddenAsync();
    }

    public static async Task FillInAsync(this Visitor visitor)
    {
        await Expect(visitor.Press()).ToBeVisibleAsync();
        foreach (var asked in await visitor.Dialog().Locator(".typed-name").AllAsync())
        {
            await asked.Locator("input").FillAsync(await asked.Locator("strong").InnerTextAsync());
        }

        var reason = visitor.ReasonField();
        if (await reason.CountAsync() > 0)
        {
            await reason.FillAsync(Reason);
        }

        await Expect(visitor.Press()).ToBeEnabledAsync();
    }

    /// <summary>What the page says of the last own action.</summary>
    public static Task ExpectDoneAsync(this Visitor visitor) => Expect(visitor.Page.Locator(".own-action")).ToContainTextAsync("Done");

    public static Task ExpectSyncedAsync(this Visitor visitor) => Expect(visitor.Page.Locator(".app-head")).ToContainTextAsync("Synced");
}
