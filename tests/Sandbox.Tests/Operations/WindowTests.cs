using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Operations;

public sealed class WindowTests
{
    [Theory]
    [InlineData("""{"kind":"deny","schedule":"* * * * *","duration":"1h","applications":["*"]}""", false)]
    [InlineData("""{"kind":"deny","schedule":"* * * * *","duration":"1h","applications":["*"],"manualSync":true}""", true)]
    [InlineData("""{"kind":"allow","schedule":"0 22 * * *","duration":"1h","applications":["*"]}""", false)]
    [InlineData("""{"kind":"allow","schedule":"0 22 * * *","duration":"1h","applications":["*"],"manualSync":true}""", true)]
    [InlineData("""{"kind":"allow","schedule":"0 7 * * *","duration":"1h","applications":["*"]}""", true)]
    [InlineData("""{"kind":"deny","schedule":"* * * * *","duration":"1h","applications":["other"]}""", true)]
    public async Task A_sync_by_hand_passes_only_where_the_window_lets_it(string window, bool passes)
    {
        await using var world = await StartAsync(window);
        Assert.Equal(passes, (bool?)(await world.Client.GetJsonAsync("/api/v1/applications/one/syncwindows"))["canSync"]);
        var (status, body) = await world.SyncAsync();
        Assert.Equal(passes ? 200 : 403, status);
        Assert.True(passes || (string?)JsonNode.Parse(body)!["message"] == "cannot sync: blocked by sync window", body);
    }

    [Fact]
    public async Task A_window_opens_and_closes_by_the_clock()
    {
        await using var world = await StartAsync("""{"kind":"allow","schedule":"30 7 * * *","duration":"1h","applications":["*"]}""");
        Assert.Equal(403, (await world.SyncAsync()).Status);
        world.Wait(31 * 60);
        Assert.Equal(200, (await world.SyncAsync()).Status);
        world.Wait(3600);
        Assert.Equal(403, (await world.SyncAsync()).Status);
    }

    private static async Task<SmallWorld> StartAsync(string window)
    {
        var world = await SmallWorld.StartAsync(new() { ["cm"] = SmallWorld.ConfigMap("cm") });
        world.Control.Edit("argoproj.io/v1alpha1", "AppProject", "argocd", "default", "{\"spec\":{\"syncWindows\":[" + window + "]}}");
        return world;
    }
}
