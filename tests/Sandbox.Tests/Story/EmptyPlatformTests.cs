namespace DbDashboard.Sandbox.Tests.Story;

public sealed class EmptyPlatformTests
{
    [Fact]
    public async Task Has_projects_and_no_applications()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform" }, TimeProvider.System, TestContext.Current.CancellationToken);
        using var client = Http.Client(sandbox.ArgoCdUrl, sandbox.Token);
        Assert.Null((await client.GetJsonAsync("/api/v1/applications"))["items"]);
        Assert.Equal(["default", "platform"], (await client.GetJsonAsync("/api/v1/projects"))["items"]!.AsArray().Select(project => (string?)project!["metadata"]!["name"]));
    }

    [Fact]
    public async Task An_unknown_story_is_refused_with_the_names_of_those_that_are()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => SandboxServer.StartAsync(new SandboxOptions { Story = "NoSuchStory" }, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains("DatabasePlatform, EmptyPlatform", error.Message, StringComparison.Ordinal);
    }
}
