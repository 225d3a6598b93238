using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using DbDashboard.Sandbox;
using DbDashboard.Sandbox.Control;
using DbDashboard.Testing.Hosts;
using static DbDashboard.Dashboard.Tests.Actions.Pressing;
using static DbDashboard.Dashboard.Tests.Actions.PressStoryTests;

namespace DbDashboard.Dashboard.Tests.Actions;

/// <summary>A brake brakes: on every Argo CD, and while it does not answer, does not validate, or something else is open.</summary>
[Collection(BrakedPlatform.Name)]
public sealed class BrakeTests(PressedPlatform platform)
{
    [Fact]
    public async Task On_2_14_the_block_goes_as_a_whole_and_comes_back_with_the_undo()
    {
        const string App = "orders";
        await using var host = await DashboardHost.StartAsync(new SandboxOptions { ArgoCd = "2.14" }, soak: TimeSpan.FromMilliseconds(1));
        await host.UntilAsync(e => e.Snapshot.Applications.ContainsKey(Key(App)));
        var before = host.Current().Snapshot.Applications[Key(App)].SyncPolicy.Automated!;

        var off = await host.PressAsync(Ask(App, "autosync-off"));
        Assert.Equal(ActionState.Succeeded, off.State);
        Assert.Equal(2, host.Received("PATCH", $"/{App}").Count);
        Assert.Equal(2, (await host.EdgesAsync(off.Id)).Count(edge => edge == ActionState.Sent));
        await host.UntilAsync(e => e.Snapshot.Applications[Key(App)].SyncPolicy.Automated is null);

        await host.SoaksAsync(App);
        await host.PressAsync(off.Plan!.Draft.Undo!);
        var after = (await host.UntilAsync(e => e.Snapshot.Applications[Key(App)].SyncPolicy.IsAutoSyncOn)).Snapshot.Applications[Key(App)].SyncPolicy.Automated!;
        Assert.Equal((before.Prune, before.SelfHeal), (after.Prune, after.SelfHeal));
    }

    [Fact]
    public async Task What_does_not_validate_is_braked_by_its_whole_spec()
    {
        const string App = "notifications";
        var host = platform.Host;

        host.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Status, $"/applications/{App}", 400, Method: "PATCH"));
        var off = await host.PressAsync(Ask(App, "autosync-off"));

        Assert.True(off.State == ActionState.Succeeded, off.Sentence);
        Assert.Single(host.Received("PUT", $"/{App}/spec"));
        host.Sandbox.Control.Heal();
        await host.UntilAsync(e => !e.Snapshot.Applications[Key(App)].SyncPolicy.IsAutoSyncOn);
    }

    [Fact]
    public async Task An_application_that_cannot_be_read_is_braked_from_the_list()
    {
        const string App = "billing";
        var host = platform.Host;

        host.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Status, $"/applications/{App}?", 500, Method: "GET"));
        var plan = await host.PlanAsync(Ada, Ask(App, "autosync-off"));
        var answer = await host.ConfirmAsync(Ada, plan);
        Assert.True(answer.Record!.State == ActionState.Accepted, answer.Record.Sentence);
        await host.UntilAsync(e => !e.Snapshot.Applications[Key(App)].SyncPolicy.IsAutoSyncOn);

        host.Sandbox.Control.Heal();
        Assert.Equal(ActionState.Succeeded, (await host.EndOfAsync(plan.Id)).State);
    }

    [Fact]
    public async Task A_press_that_hangs_holds_no_brake_up()
    {
        const string App = "orders";
        var host = platform.Host;

        var hanging = await host.PlanAsync(Ada, Ask(App, "refresh"));
        host.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Hang, $"/applications/{App}?refresh", Method: "GET"));
        var waiting = host.ConfirmAsync(Ada, hanging);
        var off = await host.PlanAsync(Ada, Ask(App, "autosync-off"));
        Assert.Equal(ActionState.Accepted, (await host.ConfirmAsync(Ada, off)).Record?.State);

        // At once: the press that hangs is given up after a while.
        Assert.False(waiting.IsCompleted);
        host.Sandbox.Control.Heal();
        await waiting;
        Assert.Equal(ActionState.Succeeded, (await host.EndOfAsync(off.Id)).State);
    }
}
