using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Core.Tests.Actions.Simulation;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class ReconciliationTests : IDisposable
{
    private static readonly Actor Ada = new("ada", "Ada", Role.Admin);

    private readonly AuditFixture files = new();
    private readonly Fates fates = new();
    private readonly AuditLog audit;
    private readonly SimulatedArgoCd argoCd;

    public ReconciliationTests() => (audit, argoCd) = (files.Open(), new(files.Clock));

    [Fact]
    public async Task A_press_of_this_run_is_left_to_this_run()
    {
        var run = Start();
        fates.NextWrite = WriteFate.LostDone;
        var id = await PressAsync(run);

        await run.ReconcileAsync();
        await EndAsync(run);

        Assert.Equal([ActionState.Previewed, ActionState.Confirmed, ActionState.Sent, ActionState.Unknown, ActionState.Accepted, ActionState.Running, ActionState.Succeeded], await EdgesAsync(id));
    }

    [Fact]
    public async Task Somebody_else_who_tries_its_id_does_not_hide_an_open_press_from_the_next_run()
    {
        var first = Start();
        fates.NextWrite = WriteFate.LostDone;
        var id = await PressAsync(first);
        await first.Runner.ConfirmAsync(id, new("mine"), new("bob", "Bob", Role.Admin), default);
        first.Life.End();

        var second = Start();
        await second.ReconcileAsync();
        await EndAsync(second);

        Assert.Equal(ActionState.Succeeded, (await EdgesAsync(id))[^1]);
        Assert.Null(await second.Runner.FindAsync(id, new("eve", "Eve", Role.Admin, ["other"]), default));
    }

    [Fact]
    public async Task A_press_waits_until_it_is_known_what_an_earlier_run_left_open()
    {
        var first = Start();
        fates.NextWrite = WriteFate.LostUndone;
        await PressAsync(first);
        first.Life.End();

        var second = Start(knowsEarlier: false);
        var plan = await PlanAsync(second);
        var press = ConfirmAsync(second, plan);
        Assert.False(press.IsCompleted);

        await second.ReconcileAsync();
        Assert.Contains("open since", (await press).Record!.Sentence, StringComparison.Ordinal);
        await EndAsync(second);
    }

    [Fact]
    public async Task A_press_is_refused_when_that_is_not_known_in_time_and_the_plan_stays()
    {
        var run = Start(knowsEarlier: false);
        var plan = await PlanAsync(run);
        var press = ConfirmAsync(run, plan);
        files.Clock.Advance(EarlierActions.Patience);

        Assert.Equal(ActionProblemKind.Unavailable, (await press).Problem!.Kind);
        Assert.Empty(argoCd.Done);
        await run.ReconcileAsync();
        Assert.NotNull((await ConfirmAsync(run, plan)).Record);
        await EndAsync(run);
    }

    [Fact]
    public async Task A_brake_is_not_held_up_by_it()
    {
        argoCd.SyncByOther();
        var run = Start(knowsEarlier: false);

        Assert.NotNull((await ConfirmAsync(run, await PlanAsync(run, "terminate"))).Record);
        await EndAsync(run);
    }

    public void Dispose() => files.Dispose();

    private SimulatedRun Start(bool knowsEarlier = true) => new(argoCd, audit, fates, files.Clock, knowsEarlier);

    private static async Task<Plan> PlanAsync(SimulatedRun run, string action = "sync") => (await run.Runner.PlanAsync(new(SimulatedArgoCd.Key, action), Ada, default)).Plan!;

    private static Task<ConfirmAnswer> ConfirmAsync(SimulatedRun run, Plan plan) => run.Runner.ConfirmAsync(plan.Id, new("it has to be"), Ada, default);

    private static async Task<ActionId> PressAsync(SimulatedRun run)
    {
        var plan = await PlanAsync(run);
        await ConfirmAsync(run, plan);
        return plan.Id;
    }

    private async Task EndAsync(SimulatedRun run)
    {
        for (var beats = 0; beats < 50 && run.Book.Current.Open.Any(); beats++)
        {
            await run.SettleAsync();
            files.Clock.Advance(TimeSpan.FromSeconds(5));
            argoCd.Tick();
        }
    }

    private async Task<IReadOnlyList<ActionState>> EdgesAsync(ActionId id) => [.. (await audit.OfActionAsync(id.Value, default)).Select(row => row.Entry.Edge)];
}
