using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Tests.Operations;

public sealed class AutoSyncTests
{
    private const string Prune = """{"automated":{"prune":true,"selfHeal":true},"syncOptions":["CreateNamespace=true"]}""";

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"enabled":null}""", true)]
    [InlineData("""{"enabled":true}""", true)]
    [InlineData("""{"enabled":false}""", false)]
    public async Task Syncs_by_itself_unless_switched_off(string automated, bool syncs)
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") }, $$"""{"automated":{{automated}},"syncOptions":["CreateNamespace=true"]}""");
        world.Wait();
        Assert.Equal(syncs, world.Exists("v1", "ConfigMap", "cm"));
    }

    [Fact]
    public async Task Without_prune_it_leaves_what_is_extra_and_starts_nothing()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["keep"] = SmallWorld.ConfigMap("keep"), ["old"] = SmallWorld.ConfigMap("old") }, """{"automated":{},"syncOptions":["CreateNamespace=true"]}""");
        world.Wait();
        world.Commit(new() { ["old"] = null });
        Assert.Equal("OutOfSync", (string?)(await world.ReadAsync(refresh: true))["status"]!["sync"]!["status"]);
        world.Wait();
        Assert.True(world.Exists("v1", "ConfigMap", "old"));
        Assert.Single((await world.ReadAsync())["status"]!["history"]!.AsArray());
    }

    [Fact]
    public async Task Switched_on_over_a_pending_prune_it_deletes_at_once()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["keep"] = SmallWorld.ConfigMap("keep"), ["old"] = SmallWorld.ConfigMap("old") });
        await world.SyncAsync();
        world.Wait();
        world.Commit(new() { ["old"] = null });
        await world.ReadAsync(refresh: true);
        await world.MergeAsync("""{"spec":{"syncPolicy":{"automated":{"prune":true}}}}""");
        Assert.True((bool?)(await world.ReadAsync())["operation"]!["initiatedBy"]!["automated"]);
        world.Wait(2);
        Assert.False(world.Exists("v1", "ConfigMap", "old"));
    }

    [Fact]
    public async Task Does_not_delete_everything()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["one"] = SmallWorld.ConfigMap("one"), ["README"] = null }, Prune);
        world.Wait();
        world.Control.Commit("platform.git", "main", "empty", new Dictionary<string, string?> { ["one/one.json"] = null, ["one/README.md"] = "# empty" });
        var status = (await world.ReadAsync(refresh: true))["status"]!;
        world.Wait();
        Assert.Contains("auto-sync will wipe out all resources", (string?)status["conditions"]!.AsArray().Single(one => (string?)one!["type"] == "SyncError")!["message"], StringComparison.Ordinal);
        Assert.True(world.Exists("v1", "ConfigMap", "one"));
    }

    [Fact]
    public async Task Heals_an_edit_by_a_partial_sync_and_waits_longer_each_time()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") }, Prune);
        world.Wait();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            world.Control.Edit("v1", "ConfigMap", "one", "cm", """{"data":{"value":"edited"}}""");
            world.Wait(10);
            Assert.Equal(attempt, (int?)(await world.StateAsync())["operation"]!["sync"]!["autoHealAttemptsCount"]);
        }

        world.Control.Edit("v1", "ConfigMap", "one", "cm", """{"data":{"value":"edited"}}""");
        world.Wait(15);
        Assert.Equal("OutOfSync", (string?)(await world.ReadAsync())["status"]!["sync"]!["status"]);
        world.Wait(10);
        Assert.Equal("Synced", (string?)(await world.ReadAsync())["status"]!["sync"]!["status"]);
        Assert.Single((await world.ReadAsync())["status"]!["history"]!.AsArray());
    }

    [Fact]
    public async Task Without_self_heal_an_edit_of_a_synced_revision_stays()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") }, """{"automated":{"prune":true},"syncOptions":["CreateNamespace=true"]}""");
        world.Wait();
        world.Control.Edit("v1", "ConfigMap", "one", "cm", """{"data":{"value":"edited"}}""");
        world.Wait(600);
        Assert.Equal("OutOfSync", (string?)(await world.ReadAsync(refresh: true))["status"]!["sync"]!["status"]);
    }

    [Fact]
    public async Task A_failed_revision_is_not_tried_again_until_the_next_commit()
    {
        await using var world = await SmallWorld.StartAsync(new() { ["db"] = """{"apiVersion":"acid.zalan.do/v1","kind":"postgresql","metadata":{"name":"db"},"spec":{"numberOfInstances":"many"}}""" }, """{"automated":{"selfHeal":true},"syncOptions":["CreateNamespace=true"],"retry":{"limit":0}}""");
        world.Wait(600);
        var conditions = (await world.ReadAsync(refresh: true))["status"]!["conditions"]!.AsArray();
        Assert.StartsWith("Failed last sync attempt to [", (string?)conditions.Single(one => (string?)one!["type"] == "SyncError")!["message"], StringComparison.Ordinal);
        world.Commit(new() { ["db"] = """{"apiVersion":"acid.zalan.do/v1","kind":"postgresql","metadata":{"name":"db"},"spec":{"numberOfInstances":1}}""" });
        await world.ReadAsync(refresh: true);
        world.Wait(5);
        Assert.Equal("Succeeded", (await world.OutcomeAsync()).Phase);
    }

    [Theory]
    [InlineData("3.5", """{"prune":true,"selfHeal":true,"enabled":false}""")]
    [InlineData("2.14", """{"prune":true,"selfHeal":true}""")]
    public async Task The_echo_tells_whether_the_switch_took(string version, string expected)
    {
        await using var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") }, Prune, version);
        world.Wait();
        var (status, body) = await world.MergeAsync("""{"spec":{"syncPolicy":{"automated":{"enabled":false}}}}""");
        Assert.Equal(200, status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(body)!["spec"]!["syncPolicy"]!["automated"]), body);
        world.Commit(new() { ["cm"] = SmallWorld.ConfigMap("cm", "2") });
        await world.ReadAsync(refresh: true);
        world.Wait();
        Assert.Equal(version == "2.14" ? "Synced" : "OutOfSync", (string?)(await world.ReadAsync())["status"]!["sync"]!["status"]);
    }
}
