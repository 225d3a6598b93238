using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Dashboard.Features.Activity;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Activity;

public sealed class ActivityPageTests : ActivityContext
{
    private static string[] Titles(IRenderedComponent<ActivityPage> page) => [.. page.FindAll(".activity-row .c-said").Select(cell => cell.TextContent)];

    [Fact]
    public async Task Actions_stand_newest_first_each_once_with_how_it_ended()
    {
        await PressedAsync("a1");
        await PressedAsync("a2", ActionState.Failed);
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal(["Failed of a2.", "Succeeded of a1."], Titles(page)));
        var row = page.FindAll(".activity-row")[1].TextContent;
        Assert.All(["Failed", "Sync database-instances", "grace", "because of a2"], words => Assert.Contains(words, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plans_that_nobody_pressed_are_left_out_unless_asked_for()
    {
        await WriteAsync(Entry("a1", ActionState.Previewed), Entry("a1", ActionState.Cancelled), Entry("a2", ActionState.Previewed), Entry("a2", ActionState.Refused));
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal(["Refused of a2."], Titles(page)));
        await page.InvokeAsync(() => page.Find("label.check input").Change(true));
        page.WaitForAssertion(() => Assert.Equal(["Refused of a2.", "Cancelled of a1."], Titles(page)));
    }

    [Theory]
    [InlineData("?action=refresh", "Succeeded of a2.")]
    [InlineData("?person=local:ada", "Refused of a3.")]
    [InlineData("?outcome=refused", "Refused of a3.")]
    [InlineData("?text=because%20of%20a2", "Succeeded of a2.")]
    [InlineData("?application=prod/argocd/database-instances&action=sync&outcome=succeeded", "Succeeded of a1.")]
    public async Task Filters_stand_in_the_address(string query, string only)
    {
        await PressedAsync("a1");
        await PressedAsync("a2", action: "refresh");
        await PressedAsync("a3", ActionState.Refused, person: "ada");
        var page = Open(query);
        page.WaitForAssertion(() => Assert.Equal([only], Titles(page)));
    }

    [Fact]
    public async Task A_filter_changes_the_address_and_the_export()
    {
        await PressedAsync("a1");
        var page = Open();
        // Found and changed in one turn: the page renders meanwhile as it reads and checks the record.
        await page.InvokeAsync(() => page.FindAll("select")[2].Change("succeeded"));
        page.WaitForAssertion(() => Assert.EndsWith("activity?outcome=succeeded", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("api/v1/activity?format=csv&outcome=succeeded", page.Find("a[download]").GetAttribute("href")));
    }

    [Fact]
    public void An_empty_record_says_so() =>
        Assert.Contains("Nobody has pressed anything yet.", Waited(Open()).Find(".state-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_that_fits_says_so_and_leads_back()
    {
        await PressedAsync("a1");
        Assert.Equal("activity", Waited(Open("?text=nothing-like-that")).Find(".state-empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_chain_is_checked_and_said()
    {
        await PressedAsync("a1");
        var page = Open();
        page.WaitForAssertion(() => Assert.All(["All 4 rows are as they were written.", "Checked just now"], words => Assert.Contains(words, page.Find(".chain.tone-good").TextContent, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_chain_of_nothing_is_said_to_be_none()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("Nothing is recorded yet.", page.Find(".chain").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_chain_is_said_with_the_row()
    {
        await PressedAsync("a1");
        await BreakAsync();
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("row 2", page.Find(".chain.tone-danger").TextContent, StringComparison.Ordinal));
        Assert.Single(Titles(page));
    }

    [Fact]
    public async Task One_action_opens_with_every_step_its_plan_and_its_verification()
    {
        await PressedAsync("a1");
        var page = Open("?id=a1");
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".steps > li").Count));
        var text = page.Find("dialog").TextContent;
        Assert.All(
            ["Deletes 2, 1 of them databases, changes 1, creates 0.", "postgresql postgres-general", "Confirmed by reason, 4.2 s after the plan.", "POST /api/v1/applications/database-instances/sync", "Argo CD says Succeeded. We checked: nothing was deleted."],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find("[data-dismiss]").Click());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")));
    }

    [Fact]
    public void An_unknown_action_is_said_to_be_none()
    {
        var page = Open("?id=none");
        page.WaitForAssertion(() => Assert.Contains("The record has no such action.", page.Find("dialog").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_happens_meanwhile_is_offered_and_does_not_move_the_list()
    {
        await PressedAsync("a1");
        var page = Open();
        page.WaitForAssertion(() => Assert.Single(Titles(page)));
        await PressedAsync("a2");
        Services.GetRequiredService<ActionBookStore>().Update(book => new(book.Records.SetItem(new("a2"), Some.Record(Some.Plan(id: "a2"), ActionState.Succeeded))));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".activity-tools button")));
        await page.InvokeAsync(() => page.Find(".activity-tools button").Click());
        page.WaitForAssertion(() => Assert.Equal(2, Titles(page).Length));
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        await WriteAsync(Entry("a1", ActionState.Refused) with { Reason = "<img src=x onerror=alert(1)>", Sentence = "=HYPERLINK(\"x\") <script>" });
        var page = Open("?id=a1");
        page.WaitForAssertion(() => Assert.Contains("<img src=x", page.Find("dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("img, script"));
    }

    private static IRenderedComponent<ActivityPage> Waited(IRenderedComponent<ActivityPage> page)
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".state-empty")));
        return page;
    }

    private async Task BreakAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Xunit.TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TEMP TABLE Kept AS SELECT sql FROM sqlite_master WHERE name = 'Audit_no_update';
            DROP TRIGGER Audit_no_update;
            UPDATE Audit SET Canonical = replace(Canonical, 'because', 'despite') WHERE Seq = 2;
            SELECT sql FROM Kept;
            """;
        command.CommandText = (string)(await command.ExecuteScalarAsync(Xunit.TestContext.Current.CancellationToken))!;
        await command.ExecuteNonQueryAsync(Xunit.TestContext.Current.CancellationToken);
    }
}
