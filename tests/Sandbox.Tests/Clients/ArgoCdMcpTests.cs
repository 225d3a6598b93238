using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Clients;

public sealed class ArgoCdMcpTests(StoryWorld story) : IClassFixture<StoryWorld>
{
    [Fact]
    public async Task Finds_the_applications_of_the_story()
    {
        using var client = new McpClient(story.Sandbox.ArgoCdUrl, story.Sandbox.Token);
        await client.InitializeAsync();
        var text = await client.CallAsync("list_applications", []);
        Assert.Contains("database-instances", text, StringComparison.Ordinal);
        Assert.Contains("legacy-metrics", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_its_tools()
    {
        using var client = new McpClient(story.Sandbox.ArgoCdUrl, story.Sandbox.Token);
        await client.InitializeAsync();
        var tools = (await client.AskAsync("tools/list", []))["tools"]!.AsArray().Select(tool => (string?)tool!["name"]);
        Assert.Contains("get_application", tools);
    }

    [Theory]
    [InlineData("get_application", "requiresPruning")]
    [InlineData("get_application_resource_tree", "rfr-redis-general")]
    [InlineData("get_application_managed_resources", "questdb-timeseries")]
    public async Task Reads_one_application(string tool, string expected)
    {
        using var client = new McpClient(story.Sandbox.ArgoCdUrl, story.Sandbox.Token);
        await client.InitializeAsync();
        Assert.Contains(expected, await client.CallAsync(tool, new() { ["applicationName"] = "database-instances", ["applicationNamespace"] = "argocd" }), StringComparison.Ordinal);
    }
}
