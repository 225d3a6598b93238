using DbDashboard.Sandbox.Control;
using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Control;

public sealed class FaultTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private HttpClient argoCd = null!;
    private HttpClient kubernetes = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform" }, TimeProvider.System);
        argoCd = Http.Client(sandbox.ArgoCdUrl, sandbox.Token);
        kubernetes = Http.Client(sandbox.KubernetesUrl, sandbox.Token);
    }

    public async ValueTask DisposeAsync()
    {
        argoCd.Dispose();
        kubernetes.Dispose();
        await sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(FaultKind.Status, 503, 503)]
    [InlineData(FaultKind.Status, 429, 429)]
    [InlineData(FaultKind.ExpiredToken, 0, 401)]
    [InlineData(FaultKind.Forbidden, 0, 403)]
    [InlineData(FaultKind.Gone, 0, 410)]
    public async Task Answers_with_the_ordered_error_until_healed(FaultKind kind, int status, int expected)
    {
        sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, kind, "/api/v1/applications", status));
        Assert.Equal(expected, (await argoCd.SendAsync("GET", "/api/v1/applications", contentType: null)).Status);
        sandbox.Control.Heal();
        Assert.Equal(200, (await argoCd.SendAsync("GET", "/api/v1/applications", contentType: null)).Status);
    }

    [Fact]
    public async Task Fails_as_often_as_it_was_told()
    {
        sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Status, Times: 1));
        Assert.Equal(500, (await argoCd.SendAsync("GET", "/api/version", contentType: null)).Status);
        Assert.Equal(200, (await argoCd.SendAsync("GET", "/api/version", contentType: null)).Status);
    }

    [Fact]
    public async Task Forbids_one_namespace_and_no_other()
    {
        sandbox.Control.Fail(new Fault(FaultyApi.Kubernetes, FaultKind.Forbidden, "/namespaces/databases/"));
        Assert.Equal(403, (await kubernetes.SendAsync("GET", "/api/v1/namespaces/databases/pods", contentType: null)).Status);
        Assert.Equal(200, (await kubernetes.SendAsync("GET", "/api/v1/namespaces/argocd/pods", contentType: null)).Status);
    }

    [Theory]
    [InlineData(FaultKind.Down)]
    [InlineData(FaultKind.CutBody)]
    public async Task Breaks_the_connection(FaultKind kind)
    {
        sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, kind));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => argoCd.GetStringAsync("/api/v1/applications", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_hanging_request_goes_on_when_healed()
    {
        sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Hang));
        var waiting = argoCd.SendAsync("GET", "/api/version", contentType: null);
        Assert.False(waiting.IsCompleted);
        while (sandbox.Control.World.Faults.Waiting == 0)
        {
            await Task.Yield();
        }

        sandbox.Control.Heal();
        Assert.Equal(200, (await waiting).Status);
    }

    [Fact]
    public async Task Without_its_Git_remote_Argo_CD_says_so()
    {
        sandbox.Control.Apply("""{"apiVersion":"argoproj.io/v1alpha1","kind":"Application","metadata":{"name":"one","namespace":"argocd"},"spec":{"project":"default","source":{"repoURL":"GIT/platform.git","path":"operators/redis","targetRevision":"main"},"destination":{"server":"https://kubernetes.default.svc","namespace":"one"}}}""".Replace("GIT", sandbox.GitUrl, StringComparison.Ordinal));
        sandbox.Control.Fail(new Fault(FaultyApi.Git, FaultKind.Down));
        sandbox.Control.Refresh("one");
        var status = (await argoCd.GetJsonAsync("/api/v1/applications/one"))["status"]!;
        Assert.Equal("Unknown", (string?)status["sync"]!["status"]);
        Assert.Contains("failed to list refs", (string?)status["conditions"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_control_API_orders_the_same_faults()
    {
        using var control = new HttpClient { BaseAddress = new Uri(sandbox.ControlUrl) };
        Assert.Equal(200, (await control.SendAsync("POST", "/control/fail", """{"service":"ArgoCd","kind":"Status","status":503}""")).Status);
        Assert.Equal(503, (await argoCd.SendAsync("GET", "/api/version", contentType: null)).Status);
        Assert.Equal(200, (await control.SendAsync("POST", "/control/heal")).Status);
        Assert.Equal(200, (await argoCd.SendAsync("GET", "/api/version", contentType: null)).Status);
    }
}
