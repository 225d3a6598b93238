using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Operations;

public sealed class ParentTests
{
    [Fact]
    public async Task A_parent_that_heals_puts_back_what_Git_declares_and_nothing_else()
    {
        await using var world = await StartAsync(selfHeal: true);
        Edit(world, """{"spec":{"source":{"targetRevision":"other"},"syncPolicy":{"automated":{"enabled":false}}}}""");
        world.Wait(5);
        var spec = (await ChildAsync(world))["spec"]!;
        Assert.Equal("main", (string?)spec["source"]!["targetRevision"]);
        Assert.False((bool?)spec["syncPolicy"]!["automated"]!["enabled"]);
    }

    [Fact]
    public async Task A_parent_that_does_not_heal_puts_back_at_its_next_sync()
    {
        await using var world = await StartAsync(selfHeal: false);
        Edit(world, """{"spec":{"source":{"targetRevision":"other"}}}""");
        world.Wait(600);
        Assert.Equal("other", (string?)(await ChildAsync(world))["spec"]!["source"]!["targetRevision"]);
        await world.ReadAsync(refresh: true);
        await world.SyncAsync();
        world.Wait(5);
        Assert.Equal("main", (string?)(await ChildAsync(world))["spec"]!["source"]!["targetRevision"]);
    }

    [Fact]
    public async Task A_child_acts_by_itself_on_what_its_parent_gave_it()
    {
        await using var world = await StartAsync(selfHeal: true);
        world.Commit(new() { ["child"] = Child(world, "two") });
        world.Control.Commit("platform.git", "main", "content", new Dictionary<string, string?> { ["two/cm.json"] = SmallWorld.ConfigMap("second") });
        await world.ReadAsync(refresh: true);
        world.Wait(10);
        Assert.True(world.Exists("v1", "ConfigMap", "second"));
        Assert.False(world.Exists("v1", "ConfigMap", "first"));
    }

    private static async Task<SmallWorld> StartAsync(bool selfHeal)
    {
        var automated = selfHeal ? """{"prune":true,"selfHeal":true}""" : "null";
        var world = await SmallWorld.StartAsync(new() { ["README"] = null }, "{\"automated\":" + automated + ",\"syncOptions\":[\"CreateNamespace=true\"]}");
        world.Control.Commit("platform.git", "main", "content", new Dictionary<string, string?> { ["first/cm.json"] = SmallWorld.ConfigMap("first") });
        world.Commit(new() { ["child"] = Child(world, "first") });
        await world.ReadAsync(refresh: true);
        _ = selfHeal ? default : await world.SyncAsync();
        world.Wait(10);
        return world;
    }

    private static string Child(SmallWorld world, string path) => $$$"""
        {
          "apiVersion": "argoproj.io/v1alpha1", "kind": "Application", "metadata": {"name": "child", "namespace": "argocd"},
          "spec": {
            "project": "default",
            "source": {"repoURL": "{{{world.Control.World.GitUrl}}}/platform.git", "path": "{{{path}}}", "targetRevision": "main"},
            "destination": {"server": "https://kubernetes.default.svc", "namespace": "one"},
            "syncPolicy": {"automated": {"prune": true, "allowEmpty": true}, "syncOptions": ["CreateNamespace=true"]}
          }
        }
        """;

    private static void Edit(SmallWorld world, string patch) => world.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", "child", patch, "kubectl-patch");

    private static Task<JsonObject> ChildAsync(SmallWorld world) => world.Client.GetJsonAsync("/api/v1/applications/child");
}
