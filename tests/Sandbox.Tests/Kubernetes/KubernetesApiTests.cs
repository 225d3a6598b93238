using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Kubernetes;

public sealed class KubernetesApiTests(StoryWorld story) : IClassFixture<StoryWorld>
{
    private static readonly (string, string)[] Names = [("namespaces/cases", "namespaces/payments"), ("\\\"cases\\\"", "\\\"payments\\\""), ("kube-pg", "payments-db")];

    [Theory]
    [InlineData("404-crd-not-installed")]
    [InlineData("404-crd-object")]
    [InlineData("404-object")]
    [InlineData("409-create-exists")]
    [InlineData("410-or-400-continue")]
    [InlineData("422-json-patch-test")]
    [InlineData("422-schema")]
    public async Task Refuses_as_recorded(string file) => await AssertAsync(story.Sandbox.Tokens["admin"], file);

    [Fact]
    public async Task Refuses_a_viewer_as_recorded() => await AssertAsync(story.Sandbox.Tokens["viewer"], "403-list");

    [Fact]
    public async Task Refuses_nobody_as_recorded() => await AssertAsync(null, "403-anonymous");

    [Fact]
    public async Task Refuses_a_bad_token_as_recorded() => await AssertAsync("bad", "401-token");

    [Fact]
    public async Task Lists_in_pages_and_goes_on_where_it_stopped()
    {
        using var client = Http.Client(story.Sandbox.KubernetesUrl, story.Sandbox.Token);
        var first = await client.GetJsonAsync("/apis/acid.zalan.do/v1/postgresqls?limit=2");
        Assert.Equal(2, first["items"]!.AsArray().Count);
        var rest = await client.GetJsonAsync($"/apis/acid.zalan.do/v1/postgresqls?limit=500&continue={Uri.EscapeDataString((string)first["metadata"]!["continue"]!)}");
        Assert.Equal((int)first["metadata"]!["remainingItemCount"]!, rest["items"]!.AsArray().Count);
        Assert.Equal("", (string?)rest["metadata"]!["continue"]);
    }

    [Fact]
    public async Task Lists_by_label()
    {
        using var client = Http.Client(story.Sandbox.KubernetesUrl, story.Sandbox.Token);
        var pods = await client.GetJsonAsync("/api/v1/pods?labelSelector=cluster-name%3Dpostgres-general");
        Assert.Equal("postgres-general-0", (string?)Assert.Single(pods["items"]!.AsArray())!["metadata"]!["name"]);
    }

    [Fact]
    public async Task Watches_changes_after_a_version()
    {
        using var client = Http.Client(story.Sandbox.KubernetesUrl, story.Sandbox.Token);
        var version = (string)(await client.GetJsonAsync("/apis/databases.spotahome.com/v1/redisfailovers"))["metadata"]!["resourceVersion"]!;
        using var stream = await client.GetStreamAsync($"/apis/databases.spotahome.com/v1/redisfailovers?watch=true&allowWatchBookmarks=true&resourceVersion={version}", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        story.Sandbox.Control.Edit("databases.spotahome.com/v1", "RedisFailover", "checkout", "checkout-cache", """{"spec":{"redis":{"replicas":5}}}""");
        var change = JsonNode.Parse((await reader.ReadLineAsync(TestContext.Current.CancellationToken))!)!;
        Assert.Equal(("MODIFIED", 5), ((string?)change["type"], (int?)change["object"]!["spec"]!["redis"]!["replicas"]));
    }

    [Fact]
    public async Task Tells_a_watch_from_a_forgotten_version_that_it_is_gone()
    {
        using var client = Http.Client(story.Sandbox.KubernetesUrl, story.Sandbox.Token);
        var text = await client.GetStringAsync("/apis/acid.zalan.do/v1/postgresqls?watch=1&resourceVersion=1", TestContext.Current.CancellationToken);
        var frame = JsonNode.Parse(text)!;
        Assert.Equal(("ERROR", 410), ((string?)frame["type"], (int?)frame["object"]!["code"]));
    }

    private async Task AssertAsync(string? token, string file)
    {
        using var client = Http.Client(story.Sandbox.KubernetesUrl, token);
        await Recorded.AssertSameAsync(client, "kubernetes", file, Names);
    }
}
