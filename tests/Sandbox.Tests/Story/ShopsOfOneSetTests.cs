using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Tests.Story;

public sealed class ShopsOfOneSetTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "ShopsOfOneSet" }, TimeProvider.System, TestContext.Current.CancellationToken);
        client = Http.Client(sandbox.ArgoCdUrl, sandbox.Tokens["admin"]);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_set_owns_a_shop_for_each_city()
    {
        var shops = (await client.GetJsonAsync("/api/v1/applications"))["items"]!.AsArray();

        Assert.Equal([("shop-berlin", "Synced"), ("shop-paris", "Synced")], shops.Select(shop => ((string?)shop!["metadata"]!["name"], (string?)shop["status"]!["sync"]!["status"])));
        Assert.All(shops, shop => Assert.Equal("shops", (string?)shop!["metadata"]!["ownerReferences"]![0]!["name"]));
    }

    [Fact]
    public async Task An_edit_by_hand_was_put_back_and_what_the_set_is_told_to_leave_stands()
    {
        Assert.Equal("main", (string?)(await SpecAsync("shop-berlin"))["source"]!["targetRevision"]);
        Assert.Equal(false, (bool?)(await SpecAsync("shop-paris"))["syncPolicy"]!["automated"]!["enabled"]);
    }

    [Theory]
    [InlineData("""{"spec":{"source":{"targetRevision":"feature/winter-sale"}}}""", "main", false)]
    [InlineData("""{"spec":{"syncPolicy":{"automated":{"prune":true}}}}""", "main", true)]
    public async Task A_patch_by_the_API_is_put_back_at_once_but_for_the_sync_policy(string patch, string revision, bool isAutomated)
    {
        var body = new JsonObject { ["name"] = "shop-berlin", ["patchType"] = "merge", ["patch"] = patch };

        Assert.Equal(200, (await client.SendAsync("PATCH", "/api/v1/applications/shop-berlin", body.ToJsonString())).Status);

        var spec = await SpecAsync("shop-berlin");
        Assert.Equal((revision, isAutomated), ((string?)spec["source"]!["targetRevision"], spec["syncPolicy"]?["automated"] is not null));
    }

    [Fact]
    public async Task A_set_that_only_creates_leaves_every_edit()
    {
        var world = sandbox.Control.World;
        world.Do(() => world.Store.Edit(world.Store.Find(ResourceTypes.ApplicationSet, "argocd", "shops")!, new Writer("kubectl"), set => set["spec"]!["syncPolicy"] = new JsonObject { ["applicationsSync"] = "create-only" }));
        var body = new JsonObject { ["name"] = "shop-berlin", ["patchType"] = "merge", ["patch"] = """{"spec":{"source":{"targetRevision":"feature/winter-sale"}}}""" };

        await client.SendAsync("PATCH", "/api/v1/applications/shop-berlin", body.ToJsonString());

        Assert.Equal("feature/winter-sale", (string?)(await SpecAsync("shop-berlin"))["source"]!["targetRevision"]);
    }

    [Fact]
    public async Task The_set_is_shown_as_it_was_recorded()
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(DbDashboard.Testing.Recordings.File("errors", "applicationsets.json"), TestContext.Current.CancellationToken))!["response"]!["body"]!["items"]![0]!;
        var shown = (await client.GetJsonAsync("/api/v1/applicationsets"))["items"]![0]!;

        Assert.Equal(Shape(recorded["status"]!), Shape(shown["status"]!));
        Assert.Equal(recorded["status"]!["conditions"]!.AsArray().Select(Words), shown["status"]!["conditions"]!.AsArray().Select(Words));
        Assert.Equal(shown.ToJsonString(), (await client.GetJsonAsync("/api/v1/applicationsets/shops?appsetNamespace=argocd")).ToJsonString());
    }

    private static string Words(JsonNode? condition) => $"{condition!["type"]} {condition["status"]} {condition["reason"]} {condition["message"]}";

    private static IEnumerable<string> Shape(JsonNode node) => node.AsObject().Select(member => $"{member.Key} {member.Value!.GetValueKind()}").Order(StringComparer.Ordinal);

    private async Task<JsonNode> SpecAsync(string name) => (await client.GetJsonAsync($"/api/v1/applications/{name}"))["spec"]!;
}
