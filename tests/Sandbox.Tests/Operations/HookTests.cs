using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Tests.Operations;

public sealed class HookTests
{
    private const string PreSync = """{"argocd.argoproj.io/hook":"PreSync"}""";

    [Fact]
    public async Task Nothing_is_applied_before_the_hook_has_ended()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm"), ["job"] = SmallWorld.Job("migrate", PreSync) });
        await world.SyncAsync();
        world.Wait(2);
        Assert.Equal(("Running", "waiting for completion of hook batch/Job/migrate"), await world.OutcomeAsync());
        Assert.False(world.Exists("v1", "ConfigMap", "cm"));
        world.Wait(3);
        Assert.Equal(("Succeeded", "successfully synced (all tasks run)"), await world.OutcomeAsync());
        Assert.Equal(["migrate: Reached expected number of succeeded pods", "cm: configmap/cm created"], await world.ResultsAsync());
    }

    [Fact]
    public async Task A_hook_that_hangs_keeps_the_operation_running_until_it_is_terminated()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm"), ["job"] = SmallWorld.Job("stuck", PreSync) });
        await world.SyncAsync();
        world.Wait(7200);
        Assert.Equal(("Running", "waiting for completion of hook batch/Job/stuck"), await world.OutcomeAsync());
        var row = (await world.ReadAsync())["status"]!["resources"]![1]!;
        Assert.Equal((null, true, true), ((string?)row["status"], (bool?)row["hook"], (bool?)row["requiresPruning"]));
        await world.TerminateAsync();
        Assert.Equal("Terminating", (await world.OutcomeAsync()).Phase);
        world.Wait(2);
        Assert.Equal(("Failed", "Operation terminated"), await world.OutcomeAsync());
        Assert.Equal(["stuck: Terminated"], await world.ResultsAsync());
        Assert.False(world.Exists("batch/v1", "Job", "stuck"));
    }

    [Fact]
    public async Task A_hook_that_fails_fails_the_operation()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm"), ["job"] = SmallWorld.Job("failing", PreSync) });
        await world.SyncAsync();
        world.Wait();
        Assert.Equal(("Failed", "one or more synchronization tasks completed unsuccessfully"), await world.OutcomeAsync());
        Assert.Null((await world.ReadAsync())["operation"]);
    }

    [Fact]
    public async Task A_hook_goes_when_its_policy_says_so()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm"), ["job"] = SmallWorld.Job("after", """{"argocd.argoproj.io/hook":"PostSync","argocd.argoproj.io/hook-delete-policy":"HookSucceeded"}""") });
        await world.SyncAsync();
        world.Wait(3);
        Assert.True(world.Exists("v1", "ConfigMap", "cm") && world.Exists("batch/v1", "Job", "after"));
        world.Wait(5);
        Assert.Equal("Succeeded", (await world.OutcomeAsync()).Phase);
        Assert.False(world.Exists("batch/v1", "Job", "after"));
    }

    [Fact]
    public async Task A_partial_sync_runs_no_hooks()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm"), ["job"] = SmallWorld.Job("stuck", PreSync) });
        await world.SyncAsync("""{"resources":[{"group":"","kind":"ConfigMap","name":"cm","namespace":"one"}]}""");
        world.Wait(2);
        Assert.Equal(["cm: configmap/cm created"], await world.ResultsAsync());
        Assert.Null((await world.ReadAsync())["status"]!["history"]);
    }

    [Fact]
    public async Task A_later_wave_waits_for_the_health_of_an_earlier_one()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("second"), ["db"] = """{"apiVersion":"acid.zalan.do/v1","kind":"postgresql","metadata":{"name":"first","annotations":{"argocd.argoproj.io/sync-wave":"-1"}},"spec":{"numberOfInstances":1}}""" });
        await world.SyncAsync();
        world.Wait(2);
        Assert.Equal(("Running", "waiting for healthy state of acid.zalan.do/postgresql/first"), await world.OutcomeAsync());
        Assert.False(world.Exists("v1", "ConfigMap", "second"));
        Assert.Equal(WaveOfFirst(await world.ReadAsync()), -1);
    }

    private static int? WaveOfFirst(JsonObject application) => (int?)application["status"]!["resources"]!.AsArray().Single(row => (string?)row!["name"] == "first")!["syncWave"];
}
