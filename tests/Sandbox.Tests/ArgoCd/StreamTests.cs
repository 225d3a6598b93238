using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;
using Microsoft.Extensions.Time.Testing;
using DbDashboard.Testing;

namespace DbDashboard.Sandbox.Tests.ArgoCd;

public sealed class StreamTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
    private SandboxServer sandbox = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform", RunsByItself = false }, time);
        client = Http.Client(sandbox.ArgoCdUrl, sandbox.Token);
        sandbox.Control.World.Apply(Scenarios.Pieces.Incident.AppOfApps(sandbox.GitUrl), "kubectl");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Server_sent_events_have_the_recorded_bytes()
    {
        await using var stream = await OpenAsync("/api/v1/stream/applications", "text/event-stream");
        var bytes = await ReadUntilAsync(stream, " \n\n\n");
        Assert.StartsWith("""data: {"result":{"type":"ADDED","application":{"metadata":{""", bytes, StringComparison.Ordinal);
        Assert.EndsWith("}}} \n\n\n", bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json, text/event-stream")]
    [InlineData("*/*")]
    public async Task Another_Accept_header_gets_one_object_a_line(string accept)
    {
        await using var stream = await OpenAsync("/api/v1/stream/applications", accept);
        Assert.Equal("ADDED", (string?)JsonNode.Parse(await ReadUntilAsync(stream, "\n"))!["result"]!["type"]);
    }

    [Fact]
    public async Task Keeps_a_quiet_stream_alive_every_fifteen_seconds()
    {
        await using var stream = await OpenAsync("/api/v1/stream/applications", "text/event-stream");
        await ReadUntilAsync(stream, " \n\n\n");
        // The server's pause begins some time after its last event: the clock goes on until one is over.
        Assert.Equal(":\n", await ReadUntilAsync(stream, "\n").Nudged(() => time.Advance(TimeSpan.FromSeconds(15))));
    }

    [Fact]
    public async Task Tells_every_change_of_an_operation()
    {
        await using var stream = await OpenAsync("/api/v1/stream/applications?name=platform-apps", "application/json");
        await ReadUntilAsync(stream, "\n");
        await client.SendAsync("POST", "/api/v1/applications/platform-apps/sync", "{}");
        sandbox.Control.Advance(TimeSpan.FromSeconds(2));
        var phases = new List<string?>();
        while (!phases.Contains("Succeeded"))
        {
            phases.Add((string?)JsonNode.Parse(await ReadUntilAsync(stream, "\n"))!["result"]!["application"]!["status"]!["operationState"]?["phase"]);
        }

        Assert.Equal([null, "Running", "Succeeded"], phases.Distinct());
    }

    [Fact]
    public async Task Ends_when_it_is_cut()
    {
        await using var stream = await OpenAsync("/api/v1/stream/applications", "application/json");
        await ReadUntilAsync(stream, "\n");
        sandbox.Control.CutStreams();
        Assert.Equal(0, await stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sends_the_tree_again_when_a_managed_object_changes()
    {
        await using var stream = await OpenAsync("/api/v1/stream/applications/platform-apps/resource-tree", "application/json");
        Assert.Contains("Missing", await ReadUntilAsync(stream, "\n"), StringComparison.Ordinal);
        using var syncer = Http.Client(sandbox.ArgoCdUrl, sandbox.Token);
        await syncer.SendAsync("POST", "/api/v1/applications/platform-apps/sync", "{}");
        sandbox.Control.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("uid", await ReadUntilAsync(stream, "\n"), StringComparison.Ordinal);
    }

    private async Task<Stream> OpenAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadUntilAsync(Stream stream, string end)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith(end, StringComparison.Ordinal) && await stream.ReadAsync(one, TestContext.Current.CancellationToken) == 1)
        {
            text.Append((char)one[0]);
        }

        return text.ToString();
    }
}
