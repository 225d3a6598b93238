using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;

namespace DbDashboard.Core.Tests.Actions.Verifying;

public sealed class OpenEndDeskTests : IDisposable
{
    private static readonly Actor Ada = new("local:ada", "Ada", Role.Operator);

    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task What_ended_unverified_stays_over_restarts_until_a_human_closes_it_with_what_was_found()
    {
        var log = audit.Open();
        await UnverifiedAsync(log, "a1");
        await UnverifiedAsync(log, "a2");
        var (desk, store) = await StartAsync(log);
        Assert.Equal(["a2", "a1"], store.Current.Items.Items.Select(end => end.Id.Value).OrderDescending());

        Assert.Equal(ActionProblemKind.Invalid, (await desk.CloseAsync(new("a1"), "", Ada, default))!.Kind);
        Assert.Null(await desk.CloseAsync(new("a1"), "Argo CD had done it", Ada, default));

        Assert.Equal(["a2"], store.Current.Items.Items.Select(end => end.Id.Value));
        Assert.Equal(["a2"], (await StartAsync(log)).Store.Current.Items.Items.Select(end => end.Id.Value));
        var rows = await log.OfActionAsync("a1", default);
        Assert.Equal((ActionState.Noted, "Argo CD had done it"), (rows[^1].Entry.Edge, rows[^1].Entry.Reason));
        Assert.Equal(ActionState.Unverified, PastActions.Of(rows)!.Record.State);
    }

    [Theory]
    [InlineData(Role.Viewer, "shop", ActionProblemKind.Refused)]
    [InlineData(Role.Admin, "elsewhere", ActionProblemKind.NotFound)]
    public async Task It_takes_the_role_in_its_project(Role role, string project, ActionProblemKind problem)
    {
        var log = audit.Open();
        await UnverifiedAsync(log, "a1");
        var (desk, _) = await StartAsync(log);
        Assert.Equal(problem, (await desk.CloseAsync(new("a1"), "looked at it", Ada with { Role = role, Projects = [project] }, default))!.Kind);
    }

    private static async Task UnverifiedAsync(AuditLog log, string id)
    {
        foreach (var edge in new[] { ActionState.Confirmed, ActionState.Sent, ActionState.Unverified })
        {
            await log.AppendAsync(new(id, edge, "sync", new("local:ada", "Ada"), new("prod", "argocd", "orders", "uid-1", "shop")) { Sentence = "It could not be seen." }, default);
        }
    }

    private static async Task<(OpenEndDesk Desk, OpenEndStore Store)> StartAsync(AuditLog log)
    {
        var store = new OpenEndStore();
        var desk = new OpenEndDesk(store, new(), log);
        await desk.LoadAsync(default);
        return (desk, store);
    }
}
