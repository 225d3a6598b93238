using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Truth;

public sealed class SwaggerTests(StoryWorld story) : IClassFixture<StoryWorld>
{
    [Theory]
    [InlineData("/api/v1/applications")]
    [InlineData("/api/v1/applications/{name}")]
    [InlineData("/api/v1/applications/{applicationName}/managed-resources")]
    [InlineData("/api/v1/applications/{applicationName}/resource-tree")]
    [InlineData("/api/v1/applications/{name}/syncwindows")]
    [InlineData("/api/v1/applications/{name}/events")]
    [InlineData("/api/v1/applications/{name}/manifests")]
    [InlineData("/api/v1/projects")]
    [InlineData("/api/v1/clusters")]
    [InlineData("/api/v1/repositories")]
    [InlineData("/api/v1/settings")]
    [InlineData("/api/v1/session/userinfo")]
    [InlineData("/api/version")]
    public async Task Replies_have_only_described_members(string path)
    {
        foreach (var application in new[] { "database-instances", "payments-db", "billing" })
        {
            var address = path.Replace("{name}", application, StringComparison.Ordinal).Replace("{applicationName}", application, StringComparison.Ordinal);
            Assert.Empty(Swagger.Strangers(path, await story.Client.GetJsonAsync(address)));
        }
    }

    [Fact]
    public async Task Refs_have_only_described_members()
    {
        var reply = await story.Client.GetJsonAsync($"/api/v1/repositories/{Uri.EscapeDataString(story.Sandbox.GitUrl + "/platform.git")}/refs");
        Assert.Empty(Swagger.Strangers("/api/v1/repositories/{repo}/refs", reply));
        Assert.Contains("feature/db-general-instances", reply["branches"]!.AsArray().Select(branch => (string?)branch));
    }
}
