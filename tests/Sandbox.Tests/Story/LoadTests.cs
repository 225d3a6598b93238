using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Tests.Story;

public sealed class LoadTests
{
    [Fact]
    public async Task Adds_applications_whose_details_are_there_when_asked_for()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform", Applications = 300 }, TimeProvider.System, TestContext.Current.CancellationToken);
        using var client = Http.Client(sandbox.ArgoCdUrl, sandbox.Token);
        var items = (await client.GetJsonAsync("/api/v1/applications"))["items"]!.AsArray();
        Assert.Equal(300, items.Count);
        Assert.Equal(300, items.Select(item => (string?)item!["metadata"]!["uid"]).Distinct().Count());
        Assert.Equal(15, items.Count(item => (string?)item!["status"]!["sync"]!["status"] == "OutOfSync"));
        var managed = await client.GetJsonAsync("/api/v1/applications/fleet-00010/managed-resources");
        Assert.All(managed["items"]!.AsArray(), item => Assert.Null(item!["modified"]));
        Assert.Equal("Synced", (string?)(await client.GetJsonAsync("/api/v1/applications/fleet-00010"))["status"]!["sync"]!["status"]);
        var behind = await client.GetJsonAsync("/api/v1/applications/fleet-00007/managed-resources");
        Assert.All(behind["items"]!.AsArray(), item => Assert.Equal("2", (string?)JsonNode.Parse((string)item!["targetState"]!)!["data"]!["value"]));
    }
}
