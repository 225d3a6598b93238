using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Features.Triage;
using DbDashboard.Dashboard.Security;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Triage;

public sealed class ClaimTests : PageContext
{
    public ClaimTests() => Services.AddSingleton(new LocalUserOptions { Name = "Ada" });

    [Fact]
    public async Task Who_has_it_is_said_on_every_page_and_in_the_record()
    {
        Show(Some.Explained((Some.Application("orders"), [Some.Cause()])));
        var (mine, theirs) = (Render<TriagePage>(), Render<TriagePage>());
        await mine.Find("[aria-label='I have it: orders']").ClickAsync();
        foreach (var page in new[] { mine, theirs })
        {
            page.WaitForAssertion(() => Assert.Equal("Ada has it until 2026-03-01 20:00 UTC.", page.Find(".claimed").TextContent));
        }

        var row = Assert.Single((await Services.GetRequiredService<IAuditLog>().ReadAsync(AuditFilter.All, new(), Xunit.TestContext.Current.CancellationToken)).Rows.Items);
        Assert.Equal((ActionState.Noted, "group-take", "Ada has it until 2026-03-01 20:00 UTC: orders."), (row.Entry.Edge, row.Entry.Action, row.Entry.Sentence));
    }

    [Fact]
    public async Task What_is_given_back_is_nobodys()
    {
        Show(Some.Explained((Some.Application("orders"), [Some.Cause()])));
        var page = Render<TriagePage>();
        await page.Find("[aria-label='I have it: orders']").ClickAsync();
        page.WaitForElement("[aria-label='Give back: orders']");
        await page.Find("[aria-label='Give back: orders']").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".claimed")));
    }

    [Fact]
    public async Task A_snooze_folds_the_row_away_with_its_reason_and_waking_brings_it_back()
    {
        Show(Some.Explained((Some.Application("orders"), [Some.Cause()]), (Some.Fine("billing"), [])));
        var page = Render<TriagePage>();
        await page.Find(".snooze input").ChangeAsync(new() { Value = "waits for the network team" });
        await page.Find("[aria-label='Snooze for 4 h: orders']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("1 snoozed", page.Find("details.notes > summary").TextContent));
        Assert.Contains("Snoozed by Ada until 2026-03-01 16:00 UTC. waits for the network team", page.Find("ol[aria-label=Snoozed] .claimed").TextContent, StringComparison.Ordinal);
        await page.Find("[aria-label='Wake up: orders']").ClickAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("ol[aria-label^='What needs'] > li")));
    }

    [Fact]
    public async Task Who_may_not_is_told_why()
    {
        Services.AddSingleton(new LocalUserOptions { Name = "Vi", Role = Role.Viewer });
        Show(Some.Explained((Some.Application("orders"), [Some.Cause()])));
        var page = Render<TriagePage>();
        await page.Find("[aria-label='I have it: orders']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("Vi is not an operator in project default.", page.Find(".claim-problem").TextContent));
        Assert.Empty(Services.GetRequiredService<GroupStore>().Current.Claims);
    }
}
