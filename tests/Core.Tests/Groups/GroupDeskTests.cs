using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Groups;

public sealed class GroupDeskTests : IDisposable
{
    private static readonly Actor Ada = new("local:ada", "Ada", Role.Operator);

    private readonly AuditFixture audit = new();
    private readonly GroupStore store = new();
    private readonly ExplanationStore explanations = new();
    private readonly Fingerprint group;

    public GroupDeskTests()
    {
        var there = Some.Application("orders") with { Project = "shop" };
        explanations.Update(_ => Some.Explained((there, [Some.Cause(root: "r")]), (Some.Application("billing") with { Project = "money" }, [Some.Cause(root: "r")])));
        group = Some.Group(explanations.Current, "orders").Id;
    }

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task Whoever_has_it_stands_in_the_book_and_in_the_audit_until_the_time_is_over()
    {
        var log = audit.Open();
        var answer = await Desk(log).ClaimAsync(group, new(ClaimKind.Taken, GroupDesk.Usual, " calls the network team "), Ada, default);

        Assert.Equal(new GroupClaim(ClaimKind.Taken, "local:ada", "Ada", Some.Moment, Some.Moment.AddHours(8), "calls the network team", 2, Urgency.Broken), answer.Claim);
        Assert.Equal(answer.Claim, store.Current.Claims[group]);
        var row = Assert.Single((await log.ReadAsync(AuditFilter.All, new(), default)).Rows.Items).Entry;
        Assert.Equal((ActionState.Noted, "group-take", "calls the network team", "Take 2 applications · one repository"), (row.Edge, row.Action, row.Reason, row.Title));
        Assert.Equal(new AuditGroup(group.ToString(), "new-commit", 2, ["prod/argocd/billing", "prod/argocd/orders"], Some.Moment.AddHours(8)), row.Group);
        Assert.Equal("Ada has it until 2026-03-01 20:00 UTC: billing and orders.", row.Sentence);
    }

    [Fact]
    public async Task The_chain_stays_whole_and_an_export_has_the_group()
    {
        var log = audit.Open();
        await Desk(log).ClaimAsync(group, new(ClaimKind.Snoozed, TimeSpan.FromHours(1)), Ada, default);
        await Desk(log).ReleaseAsync(group, Ada, default);

        Assert.True((await audit.Open().VerifyAsync(default)).IsWhole);
        var rows = (await log.ReadAsync(AuditFilter.All, new(), default)).Rows;
        Assert.Equal(["group-release", "group-snooze"], rows.Select(row => row.Entry.Action));
        Assert.EndsWith($",\"{group}\",\"2026-03-01T13:00:00.000Z\"\r\n", AuditCsv.Line(rows[1]), StringComparison.Ordinal);
        Assert.Contains($"\"group\":{{\"fingerprint\":\"{group}\"", AuditJsonLines.Line(rows[1]), StringComparison.Ordinal);
        Assert.Empty(store.Current.Claims);
    }

    [Fact]
    public async Task What_is_said_of_a_group_is_no_action()
    {
        var log = audit.Open();
        await Desk(log).ClaimAsync(group, new(ClaimKind.Taken, GroupDesk.Usual), Ada, default);
        var id = (await log.ReadAsync(AuditFilter.All, new(), default)).Rows[0].Entry.ActionId;
        Assert.Null(PastActions.Of(await log.OfActionAsync(id, default)));
        Assert.Empty(await log.OpenIntentsAsync(default));
    }

    [Theory]
    [InlineData(4, "")]
    [InlineData(1441, "")]
    [InlineData(60, "two\nlines")]
    public async Task A_time_or_a_note_that_cannot_be_is_refused_and_that_is_written_down(int minutes, string note)
    {
        var log = audit.Open();
        var answer = await Desk(log).ClaimAsync(group, new(ClaimKind.Snoozed, TimeSpan.FromMinutes(minutes), note), Ada, default);
        Assert.Equal(ActionProblemKind.Invalid, answer.Problem!.Kind);
        Assert.Equal(ActionState.Refused, (await log.ReadAsync(AuditFilter.All, new(), default)).Rows[0].Entry.Edge);
        Assert.Empty(store.Current.Claims);
    }

    [Theory]
    [InlineData(ClaimKind.Taken, "shop", Role.Operator, null)]
    [InlineData(ClaimKind.Snoozed, "shop", Role.Operator, ActionProblemKind.Refused)]
    [InlineData(ClaimKind.Snoozed, "shop money", Role.Operator, null)]
    [InlineData(ClaimKind.Taken, "shop", Role.Viewer, ActionProblemKind.Refused)]
    [InlineData(ClaimKind.Taken, "elsewhere", Role.Admin, ActionProblemKind.NotFound)]
    public async Task A_snooze_needs_the_role_in_every_project_and_having_it_in_one(ClaimKind kind, string projects, Role role, ActionProblemKind? problem)
    {
        var actor = Ada with { Role = role, Projects = projects.Split(' ').ToEquatableList() };
        Assert.Equal(problem, (await Desk(audit.Open()).ClaimAsync(group, new(kind, GroupDesk.Usual), actor, default)).Problem?.Kind);
    }

    [Fact]
    public async Task Without_the_audit_nothing_is_said()
    {
        var log = await audit.OpenWithRows(2);
        audit.Tamper("DELETE FROM Audit WHERE Seq = 1");
        await log.VerifyAsync(default);
        var answer = await Desk(log).ClaimAsync(group, new(ClaimKind.Taken, GroupDesk.Usual), Ada, default);
        Assert.Equal(ActionProblemKind.Unavailable, answer.Problem!.Kind);
        Assert.Empty(store.Current.Claims);
    }

    [Fact]
    public async Task What_was_not_said_cannot_be_taken_back() =>
        Assert.Equal(ActionProblemKind.Stale, (await Desk(audit.Open()).ReleaseAsync(group, Ada, default)).Problem!.Kind);

    private GroupDesk Desk(IAuditLog log) => new(store, explanations, log, new(audit.Clock), audit.Clock);
}
