using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;

namespace DbDashboard.Core.Tests.Actions.Simulation;

public sealed class OnePressTests
{
    private static readonly Confirmed Why = new("the release of today");

    [Fact]
    public async Task A_sync_of_another_commit_is_ended_also_when_its_answer_took_long()
    {
        using var files = new AuditFixture();
        var argoCd = new SimulatedArgoCd(files.Clock) { Takes = "ffffffffffffffffffffffffffffffffffffffff" };
        var run = new SimulatedRun(argoCd, files.Open(), new Fates { WhileSending = () => files.Clock.Advance(TimeSpan.FromSeconds(3)) }, files.Clock);

        var record = await PressAsync(run);

        Assert.Equal([typeof(ArgoCdWrite.Sync), typeof(ArgoCdWrite.Terminate)], argoCd.Done.Select(write => write.GetType()));
        Assert.NotEqual(ActionState.Refused, record.State);
        await run.Runner.DisposeAsync();
    }

    [Fact]
    public async Task A_fault_while_it_is_sent_does_not_leave_it_open()
    {
        using var files = new AuditFixture();
        var run = new SimulatedRun(new(files.Clock), files.Open(), new Fates { WhileSending = () => throw new NotSupportedException() }, files.Clock);

        Assert.Equal(ActionState.Unknown, (await PressAsync(run)).State);
        await run.Runner.DisposeAsync();
    }

    [Theory]
    [InlineData(1, ActionState.Succeeded)]
    [InlineData(2, ActionState.Failed)]
    public async Task That_it_was_put_back_is_said_after_two_reads_and_not_after_one_that_may_be_behind(int reads, ActionState state)
    {
        using var files = new AuditFixture();
        var run = new SimulatedRun(new(files.Clock), files.Open(), new Fates { LaggingReads = reads }, files.Clock);
        var record = await PressAsync(run, "patch-source", new KeyValuePair<string, string>(ParameterNames.TargetRevision, "feature-1"));

        for (var beats = 0; beats < 5 && run.Book.Current.Open.Any(); beats++)
        {
            await run.SettleAsync();
            files.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(state, run.Book.Current.Records[record.Id].State);
        await run.Runner.DisposeAsync();
    }

    private static async Task<ActionRecord> PressAsync(SimulatedRun run, string action = "sync", params KeyValuePair<string, string>[] parameters)
    {
        var plan = (await run.Runner.PlanAsync(new(SimulatedArgoCd.Key, action, [.. parameters]), SomePress.Ada, default)).Plan!;
        return (await run.Runner.ConfirmAsync(plan.Id, Why, SomePress.Ada, default)).Record!;
    }
}
