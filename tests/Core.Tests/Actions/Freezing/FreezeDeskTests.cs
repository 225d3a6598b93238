using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Freezing;

public sealed class FreezeDeskTests : IDisposable
{
    private static readonly Actor Ada = new("local:ada", "Ada", Role.Admin);

    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task What_was_frozen_is_frozen_after_a_restart_and_what_was_let_go_is_not()
    {
        var log = audit.Open();
        var (desk, store) = Desk(log);
        await desk.LoadAsync(default);
        Assert.Null(await desk.SetAsync(true, "the migration runs", Ada, default));
        Assert.Equal(new(true, "Ada", "the migration runs", Some.Moment), store.Current);

        var (again, kept) = Desk(log);
        Assert.Null(kept.Current.IsFrozen);
        await again.LoadAsync(default);
        Assert.Equal((true, "Ada", "the migration runs"), (kept.Current.IsFrozen, kept.Current.By, kept.Current.Reason));
        Assert.Null(await again.SetAsync(false, "it is done", Ada, default));

        var (third, last) = Desk(log);
        await third.LoadAsync(default);
        Assert.Equal(false, last.Current.IsFrozen);
    }

    [Theory]
    [InlineData(Role.Promoter, "", ActionProblemKind.Refused)]
    [InlineData(Role.Admin, "shop", ActionProblemKind.Refused)]
    public async Task It_takes_an_admin_of_all_projects_and_the_refusal_is_written_down(Role role, string project, ActionProblemKind problem)
    {
        var log = audit.Open();
        var (desk, store) = Desk(log);
        desk.Begin();

        var answer = await desk.SetAsync(true, "because", Ada with { Role = role, Projects = project.Length == 0 ? [] : [project] }, default);

        Assert.Equal(problem, answer!.Kind);
        Assert.Equal(false, store.Current.IsFrozen);
        Assert.Equal(ActionState.Refused, (await log.ReadAsync(AuditFilter.All, new(), default)).Rows[0].Entry.Edge);
    }

    [Fact]
    public async Task It_takes_a_reason_and_that_it_is_read()
    {
        var (desk, store) = Desk(audit.Open());
        Assert.Equal(ActionProblemKind.Unavailable, (await desk.SetAsync(true, "because", Ada, default))!.Kind);
        desk.Begin();
        Assert.Equal(ActionProblemKind.Invalid, (await desk.SetAsync(true, " ", Ada, default))!.Kind);
        Assert.Equal(ActionProblemKind.Stale, (await desk.SetAsync(false, "because", Ada, default))!.Kind);
        Assert.Equal(false, store.Current.IsFrozen);
    }

    private (FreezeDesk Desk, FreezeStore Store) Desk(IAuditLog log)
    {
        var store = new FreezeStore();
        return (new(store, log, audit.Clock), store);
    }
}
