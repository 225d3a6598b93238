namespace DbDashboard.Sandbox.Tests.Operations;

public sealed class SyncTests
{
    private const string Broken = """{"apiVersion":"acid.zalan.do/v1","kind":"postgresql","metadata":{"name":"db"},"spec":{"numberOfInstances":"many"}}""";

    [Fact]
    public async Task A_failed_attempt_is_repeated_with_growing_delays_and_then_given_up()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["db"] = Broken });
        await world.SyncAsync("""{"retryStrategy":{"limit":2,"backoff":{"duration":"10s","factor":2,"maxDuration":"1m"}}}""");
        world.Wait(2);
        var (phase, message) = await world.OutcomeAsync();
        Assert.Equal("Running", phase);
        Assert.EndsWith(". Retrying attempt #1 at 7:00AM.", message, StringComparison.Ordinal);
        world.Wait(21);
        Assert.Equal(2, (int?)(await world.StateAsync())["retryCount"]);
        world.Wait(41);
        (phase, message) = await world.OutcomeAsync();
        Assert.Equal("Failed", phase);
        Assert.EndsWith(" (retried 2 times).", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_that_waits_can_be_terminated()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["db"] = Broken });
        await world.SyncAsync("""{"retryStrategy":{"limit":5}}""");
        world.Wait(2);
        await world.TerminateAsync();
        world.Wait(60);
        Assert.Equal(("Failed", "Operation terminated (retried 1 times)."), await world.OutcomeAsync());
    }

    [Fact]
    public async Task Without_prune_what_is_extra_stays()
    {
        await using var world = await ExtraAsync("{}");
        await world.SyncAsync();
        world.Wait(2);
        Assert.Contains("old: ignored (requires pruning)", await world.ResultsAsync());
        Assert.True(world.Exists("v1", "ConfigMap", "old"));
    }

    [Fact]
    public async Task What_says_that_it_is_not_to_be_pruned_stays()
    {
        await using var world = await ExtraAsync("""{"argocd.argoproj.io/sync-options":"Prune=false"}""");
        await world.SyncAsync("""{"prune":true}""");
        world.Wait(2);
        Assert.Contains("old: ignored (no prune)", await world.ResultsAsync());
        Assert.True(world.Exists("v1", "ConfigMap", "old"));
    }

    [Fact]
    public async Task A_guarded_prune_waits_for_its_confirmation()
    {
        await using var world = await ExtraAsync("""{"argocd.argoproj.io/sync-options":"Prune=confirm"}""");
        await world.SyncAsync("""{"prune":true}""");
        world.Wait(60);
        Assert.Equal(("Running", "waiting for pruning confirmation of /ConfigMap/old"), await world.OutcomeAsync());
        Assert.True((bool?)(await world.ReadAsync())["status"]!["resources"]!.AsArray().Single(row => (string?)row!["name"] == "old")!["requiresDeletionConfirmation"]);
    }

    [Fact]
    public async Task Prunes_come_last_when_told_to()
    {
        await using var world = await ExtraAsync("{}");
        await world.SyncAsync("""{"prune":true,"syncOptions":{"items":["PruneLast=true"]}}""");
        world.Wait(1);
        Assert.True(world.Exists("v1", "ConfigMap", "old"));
        world.Wait(3);
        Assert.Equal(["keep: configmap/keep unchanged", "old: pruned"], await world.ResultsAsync());
        Assert.False(world.Exists("v1", "ConfigMap", "old"));
    }

    [Fact]
    public async Task Without_CreateNamespace_a_missing_namespace_is_refused()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") }, "{}");
        await world.SyncAsync();
        world.Wait(2);
        Assert.Equal(("Failed", "one or more objects failed to apply, reason: namespaces \"one\" not found"), await world.OutcomeAsync());
    }

    [Fact]
    public async Task A_sync_of_nothing_that_exists_succeeds_and_does_nothing()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") });
        await world.SyncAsync("""{"resources":[{"group":"","kind":"ConfigMap","name":"absent"}]}""");
        world.Wait(2);
        Assert.Equal(("Succeeded", "successfully synced (no more tasks)"), await world.OutcomeAsync());
        Assert.Empty(await world.ResultsAsync());
    }

    private static async Task<SmallWorld> ExtraAsync(string annotations)
    {
        var world = await SmallWorld.StartAsync(new() { ["keep"] = SmallWorld.ConfigMap("keep"), ["old"] = SmallWorld.ConfigMap("old", annotations: annotations) });
        await world.SyncAsync();
        world.Wait(2);
        world.Commit(new() { ["old"] = null });
        await world.ReadAsync(refresh: true);
        return world;
    }
}
