namespace DbDashboard.Sandbox.Tests.Story;

public sealed class OldArgoCdTests
{
    [Fact]
    public async Task The_story_stands_before_3_0_too_tracked_by_labels()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { ArgoCd = "2.14" }, TimeProvider.System, TestContext.Current.CancellationToken);
        using var client = Http.Client(sandbox.ArgoCdUrl, sandbox.Token);
        var application = await client.GetJsonAsync("/api/v1/applications/database-instances");
        Assert.Equal(3, application["status"]!["resources"]!.AsArray().Count(row => (bool?)row!["requiresPruning"] == true));
        Assert.Equal("platform-apps", (string?)application["metadata"]!["labels"]!["app.kubernetes.io/instance"]);
        Assert.Null(application["metadata"]!["annotations"]?["argocd.argoproj.io/tracking-id"]);
        Assert.Null((await client.GetJsonAsync("/api/v1/settings"))["trackingMethod"]);
        Assert.StartsWith("v2.14", (string?)(await client.GetJsonAsync("/api/version"))["Version"], StringComparison.Ordinal);
        Assert.Equal(404, (await client.SendAsync("POST", "/api/v1/applications/orders/resource/actions/v2", "{}")).Status);
    }
}
