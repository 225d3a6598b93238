using System.Text.Json;
using DbDashboard.Testing.Hosts;
using Microsoft.AspNetCore.SignalR.Client;

namespace DbDashboard.Dashboard.Tests.Api;

public sealed class LiveHubTests
{
    [Fact]
    public async Task Tells_all_rows_first_and_then_only_those_that_change()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var host = await DashboardHost.StartAsync();
        await host.UntilAsync(explained => explained.Has("database-instances", "prune-deletes-data") && explained.Explanations.Count == explained.Snapshot.Applications.Count);
        await using var hub = new HubConnectionBuilder().WithUrl($"{host.Url}/hubs/live").Build();
        await hub.StartAsync(cancel);
        await using var rows = hub.StreamAsync<JsonElement>("Watch", "project=services", cancel).GetAsyncEnumerator(cancel);

        Assert.True(await rows.MoveNextAsync());
        Assert.Contains("checkout-cache", Names(rows.Current));
        Assert.Contains("orders", Names(rows.Current));
        Assert.DoesNotContain("database-instances", Names(rows.Current));

        var told = Changed(rows.Current).ToDictionary(row => NameOf(row)!, Shown);
        host.Sandbox.Control.Edit("databases.spotahome.com/v1", "RedisFailover", "checkout", "checkout-cache", """{"spec":{"redis":{"replicas":7}}}""");
        while (!IsOutOfSync(rows.Current, "checkout-cache"))
        {
            Assert.True(await rows.MoveNextAsync());
            Assert.All(Changed(rows.Current), row => Assert.NotEqual(told.GetValueOrDefault(NameOf(row)!), told[NameOf(row)!] = Shown(row)));
        }
    }

    // The age of the source is in each row and is no change of it.
    private static string Shown(JsonElement row) =>
        string.Join('\n', row.EnumerateObject().Where(member => member.Name != "asOf").Select(member => member.Value.GetRawText()));

    private static IEnumerable<string?> Names(JsonElement message) => Changed(message).Select(NameOf);

    private static bool IsOutOfSync(JsonElement message, string name) =>
        Changed(message).Any(row => NameOf(row) == name && row.GetProperty("sync").GetString() == "OutOfSync");

    private static JsonElement.ArrayEnumerator Changed(JsonElement message) => message.GetProperty("changed").EnumerateArray();

    private static string? NameOf(JsonElement row) => row.GetProperty("key").GetProperty("name").GetString();
}
