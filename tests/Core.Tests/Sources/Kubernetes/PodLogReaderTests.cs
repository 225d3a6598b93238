using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.Sources.Kubernetes.Logs;
using DbDashboard.Sandbox;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

public sealed class PodLogReaderTests : IAsyncLifetime
{
    private const string LogPath = "/api/v1/namespaces/shop/pods/orders-0/log";
    private static readonly PodLogQuery Orders = new("east", "shop", "orders-0", "postgres");

    private ApiServerStandIn server = null!;
    private PodLogReader reader = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ApiServerStandIn.StartAsync();
        reader = Reader("east", server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Gives_the_last_lines_with_their_time_and_says_that_there_are_older_ones()
    {
        server.Lists(LogPath, 200, "2026-03-01T12:00:00.123456789Z one\n2026-03-01T12:00:01Z two\n2026-03-01T12:00:02Z three\n");
        var log = (await ReadAsync(Orders with { Lines = 2 })).Value!;
        Assert.Equal(["two", "three"], log.Lines.Select(line => line.Text));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 12, 0, 1, TimeSpan.Zero), log.Lines[0].At);
        Assert.True(log.More);
        Assert.Contains("tailLines=3&container=postgres&limitBytes=", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_the_run_before_the_restart()
    {
        server.Lists(LogPath, 200, "no time here\n");
        var log = (await ReadAsync(Orders with { Previous = true })).Value!;
        Assert.Equal(new PodLogLine(null, "no time here"), Assert.Single(log.Lines));
        Assert.False(log.More);
        Assert.Contains("previous=true", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("a\u0007b\u202ec", @"a\u0007b\u202ec")]
    [InlineData("connect postgres://app:s3cret@db/x password=hunter2", "connect postgres://***@db/x password=***")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("naïve ✓", "naïve ✓")]
    public async Task Shows_lines_as_text_without_secrets_and_what_steers_a_terminal(string written, string shown)
    {
        server.Lists(LogPath, 200, $"2026-03-01T12:00:00Z {written}\n");
        Assert.Equal(shown, Assert.Single((await ReadAsync(Orders)).Value!.Lines).Text);
    }

    [Fact]
    public async Task Hides_a_private_key_over_all_its_lines()
    {
        server.Lists(LogPath, 200, "before\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----\nafter\n");
        Assert.Equal(["before", "***", "***", "***", "***", "after"], (await ReadAsync(Orders)).Value!.Lines.Select(line => line.Text));
    }

    [Fact]
    public async Task Cuts_a_line_without_an_end()
    {
        server.Lists(LogPath, 200, new string('x', 1_000_000));
        Assert.Equal(PodLog.LongestLine, Assert.Single((await ReadAsync(Orders)).Value!.Lines).Text.Length);
    }

    [Theory]
    [InlineData(403, """{"kind":"Status","message":"pods \"orders-0\" is forbidden","code":403}""", ReadingState.Forbidden, "pods \"orders-0\" is forbidden. Grant get on pods/log")]
    [InlineData(404, """{"kind":"Status","message":"pods \"orders-0\" not found","code":404}""", ReadingState.Absent, "pods \"orders-0\" not found")]
    [InlineData(400, """{"kind":"Status","message":"previous terminated container \"postgres\" in pod \"orders-0\" not found","code":400}""", ReadingState.Absent, "previous terminated container \"postgres\" in pod \"orders-0\" not found")]
    [InlineData(500, """{"kind":"Status","message":"dial tcp 10.0.0.9:10250: i/o timeout","code":500}""", ReadingState.Failed, "The API server answered 500: dial tcp 10.0.0.9:10250: i/o timeout")]
    public async Task Tells_forbidden_absent_and_failed_apart(int status, string body, ReadingState state, string why)
    {
        server.Lists(LogPath, status, body);
        var log = await ReadAsync(Orders);
        Assert.Equal((state, why), (log.State, log.Why));
    }

    [Fact]
    public async Task A_name_that_is_a_path_stays_a_name()
    {
        await ReadAsync(Orders with { Pod = "../../secrets" });
        Assert.StartsWith("/api/v1/namespaces/shop/pods/..%2F..%2Fsecrets/log", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_that_is_not_configured_is_said()
    {
        var log = await ReadAsync(Orders with { Cluster = "west" });
        Assert.Equal((ReadingState.Failed, "No cluster named west is configured."), (log.State, log.Why));
    }

    [Fact]
    public async Task Follows_a_pod_of_the_sandbox_until_it_is_gone()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await SandboxServer.StartAsync(new(), TimeProvider.System);
        using var logs = Reader("east", sandbox.KubernetesUrl, sandbox.Token);
        await using var lines = logs.FollowAsync(new("east", "databases", "postgres-general-0", Lines: 1), cancel).GetAsyncEnumerator(cancel);

        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("INFO: no action. I am (postgres-general-0), the leader with the lock", lines.Current.Text);
        sandbox.Control.Edit("v1", "Pod", "databases", "postgres-general-0", """{"status":{"phase":"Failed"}}""");
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal("postgres: Failed", lines.Current.Text);
    }

    [Fact]
    public async Task What_cannot_be_followed_says_why()
    {
        server.Lists(LogPath, 403, """{"kind":"Status","message":"no","code":403}""");
        var refused = await Assert.ThrowsAsync<PodLogException>(() => reader.FollowAsync(Orders, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask());
        Assert.Equal("no. Grant get on pods/log", refused.Message);
    }

    private static PodLogReader Reader(string cluster, string address, string? token = null) =>
        new(new KubernetesOptions { Clusters = { new ClusterOptions { Name = cluster, Server = address, Token = token } } }, TimeProvider.System);

    private Task<Reading<PodLog>> ReadAsync(PodLogQuery query) => reader.ReadAsync(query, TestContext.Current.CancellationToken);
}
