using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Control;
using DbDashboard.Sandbox.Tests.Story;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Control;

public sealed class WriteFaultTests : IAsyncLifetime
{
    private const string Sync = "/api/v1/applications/platform-apps/sync";
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

    [Theory]
    [InlineData(FaultKind.CutDone, true)]
    [InlineData(FaultKind.CutUndone, false)]
    public async Task A_cut_connection_does_not_tell_whether_the_operation_was_started(FaultKind kind, bool started)
    {
        sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, kind, "/sync", Method: "POST"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendAsync("POST", Sync, """{"infos":[{"name":"id","value":"7"}]}"""));
        var operation = (await client.GetJsonAsync("/api/v1/applications/platform-apps"))["operation"];
        Assert.Equal(started ? "7" : null, (string?)operation?["info"]![0]!["value"]);
        Assert.Null(Assert.Single(sandbox.Control.Writes).Status);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(429)]
    public async Task A_write_is_refused_and_reads_go_on(int status)
    {
        sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Status, "/applications/platform-apps", status, Method: "PATCH"));
        Assert.Equal(status, (await client.SendAsync("PATCH", "/api/v1/applications/platform-apps", "{}")).Status);
        Assert.Equal(200, (await client.SendAsync("GET", "/api/v1/applications/platform-apps", contentType: null)).Status);
    }

    [Fact]
    public async Task Every_write_is_written_down_with_its_body_infos_and_answer()
    {
        await client.SendAsync("POST", Sync, """{"infos":[{"name":"id","value":"7"}]}""");
        await client.SendAsync("DELETE", "/api/v1/applications/platform-apps/operation?project=platform");
        Assert.Equal([("POST", Sync, 200), ("DELETE", "/api/v1/applications/platform-apps/operation?project=platform", 200)], sandbox.Control.Writes.Select(write => (write.Method, write.Path, write.Status ?? 0)));
        Assert.Equal("7", sandbox.Control.Writes[0].Infos["id"]);
    }

    [Fact]
    public async Task The_control_API_counts_the_writes()
    {
        using var control = new HttpClient { BaseAddress = new Uri(sandbox.ControlUrl) };
        Assert.Equal(200, (await control.SendAsync("POST", "/control/fail", """{"service":"ArgoCd","kind":"CutDone","method":"POST","times":1}""")).Status);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendAsync("POST", Sync, """{"infos":[{"name":"id","value":"7"}]}"""));
        Assert.Equal(400, (await client.SendAsync("POST", Sync, "{}")).Status);
        var items = (await control.GetJsonAsync("/control/writes"))["items"]!.AsArray();
        Assert.Equal([null, 400], items.Select(item => (int?)item!["status"]));
        Assert.Equal("7", (string?)items[0]!["infos"]!["id"]);
    }

    [Fact]
    public async Task Of_two_syncs_at_once_exactly_one_is_accepted()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.SendAsync("POST", Sync, "{}")));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => Assert.Equal((400, "another operation is already in progress"), (answer.Status, (string?)JsonNode.Parse(answer.Body)!["message"])));
    }
}
