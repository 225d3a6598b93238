using DbDashboard.Core.Model;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>What is told when Argo CD is down, silent, refuses, or is not there at all.</summary>
public sealed class ArgoCdFaultTests
{
    private const string Stream = "/api/v1/stream/applications";
    private const string Healthy = ""","health":{"status":"Healthy"}""";

    [Fact]
    public async Task A_keep_alive_is_a_proof_of_life()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList().Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await stream.WaitForClientAsync();
        for (var i = 0; i < 8; i++)
        {
            stream.KeepAlive();
            var now = world.Time.GetUtcNow();
            await source.NextAsync<Observation.StatusChanged>(told => told.Status.IsFresh(now) && told.Status.LastSeen == now);
            world.Time.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.Equal(1, world.Server.CountOf(Stream));
    }

    [Fact]
    public async Task Silence_is_stale_after_30_s_and_a_new_connection_after_45_s()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(App("ok", 1)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await stream.WaitForClientAsync();
        stream.KeepAlive();
        await source.NextAsync<Observation.ApplicationsListed>();
        await source.NextAsync<Observation.ApplicationsListed>();

        var stale = await source.StatusAsync(SourceState.Stale, world.Pass(1));
        Assert.Contains("silent", stale.Why, StringComparison.Ordinal);
        Assert.Contains("silent", (await source.StatusAsync(SourceState.Unreachable, world.Pass(1))).Why, StringComparison.Ordinal);
        await source.NextAsync<Observation.ApplicationsListed>(nudge: world.Pass(1));
        await stream.WaitForClientAsync();
        Assert.Equal(2, world.Server.CountOf(Stream));
    }

    [Fact]
    public async Task A_stream_that_ends_is_opened_again_after_a_new_list()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(App("ok", 1)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await stream.WaitForClientAsync();
        stream.SendFrame(Event("MODIFIED", App("ok", 2)));
        await source.NextAsync<Observation.ApplicationChanged>();
        world.WithList(App("other", 3));
        stream.Send("data: {\"result\":{\"type\":\"MODI");
        stream.Close();

        await source.StatusAsync(SourceState.Resyncing);
        var list = await source.NextAsync<Observation.ApplicationsListed>(nudge: world.Pass(1));
        Assert.Equal("other", Assert.Single(list.Applications).Key.Name);
        await stream.WaitForClientAsync();
    }

    [Fact]
    public async Task The_last_word_of_health_is_kept_with_its_time_until_it_is_told_again()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(WithDatabase("")).Server.Stream();
        world.Server.Json("/api/v1/applications/orders", WithDatabase(Healthy));
        await using var source = new ObservedSource(world.Source);
        await stream.WaitForClientAsync();
        stream.KeepAlive();
        await source.NextAsync<Observation.ApplicationChanged>(told => HealthOf(told.Application) == (HealthStatus.Healthy, false));
        stream.Close();

        await source.StatusAsync(SourceState.Resyncing);
        var list = await source.NextAsync<Observation.ApplicationsListed>(nudge: world.Pass(1));
        Assert.Equal((HealthStatus.Healthy, true), HealthOf(Assert.Single(list.Applications)));
        await source.NextAsync<Observation.ApplicationChanged>(told => HealthOf(told.Application) == (HealthStatus.Healthy, false), world.Pass(1));
    }

    [Fact]
    public async Task An_error_frame_ends_the_stream_with_its_words()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList().Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await stream.WaitForClientAsync();
        stream.SendFrame("""{"error":{"grpc_code":7,"http_code":403,"message":"permission denied","http_status":"Forbidden"}}""");
        var status = await source.StatusAsync(SourceState.Unreachable);
        Assert.Contains("may not list applications (permission denied)", status.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("errors/401-forged-token.json", "does not accept the token")]
    [InlineData("errors/401-no-token.json", "no session information")]
    [InlineData("versions/v2.14/errors/401-forged-token.json", "does not accept the token")]
    [InlineData("errors/404-route.json", "check ArgoCd:Instances:0:Url")]
    [InlineData("errors/400-bad-selector.json", "answers with an error")]
    public async Task A_refusal_says_what_to_do(string recorded, string expected)
    {
        await using var world = await StartAsync();
        world.Server.Replay(recorded, List);
        await using var source = new ObservedSource(world.Source);
        var status = await source.StatusAsync(SourceState.Unreachable);
        Assert.Contains(expected, status.Why, StringComparison.Ordinal);
        Assert.Null(status.LastSeen);
    }

    [Theory]
    [InlineData("invalid session: token has invalid claims: token is expired")]
    [InlineData("invalid session: Token is expired")]
    public async Task An_expired_token_is_said_to_be_expired(string words)
    {
        await using var world = await StartAsync();
        world.Server.Json(List, $$"""{"error":"{{words}}","code":16,"message":"{{words}}"}""", 401);
        await using var source = new ObservedSource(world.Source);
        var status = await source.StatusAsync(SourceState.Unreachable);
        Assert.StartsWith("The token for Argo CD main has expired", status.Why, StringComparison.Ordinal);
        Assert.Contains("ArgoCd:Instances:0:Token", status.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewritten_token_file_is_used_without_a_restart()
    {
        using var folder = new TempFolder("argocd");
        var file = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(file, "first\n");
        await using var world = await StartAsync(tokenFile: file);
        world.WithInstance().Server.On(List, context => Answer(context, context.Request.Headers.Authorization == "Bearer second"));
        world.Server.Stream();
        await using var source = new ObservedSource(world.Source);
        Assert.Contains(file, (await source.StatusAsync(SourceState.Unreachable)).Why, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "second\n");
        await source.StatusAsync(SourceState.Live, world.Pass(1));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var world = await StartAsync();
        world.Server.On(List, context =>
        {
            context.Response.Redirect("https://elsewhere.example/api/v1/applications");
            return Task.CompletedTask;
        });
        await using var source = new ObservedSource(world.Source);
        var status = await source.StatusAsync(SourceState.Unreachable);
        Assert.Contains("redirect to https://elsewhere.example", status.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_page_is_no_list()
    {
        await using var world = await StartAsync();
        world.Server.Text(List, "<html>log in</html>", 200, "text/html");
        await using var source = new ObservedSource(world.Source);
        Assert.Contains("text/html instead of application/json", (await source.StatusAsync(SourceState.Unreachable)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_never_comes_is_said_to_be_silent()
    {
        await using var world = await StartAsync();
        world.Server.Silent(List);
        await using var source = new ObservedSource(world.Source);
        var status = await source.StatusAsync(SourceState.Unreachable, world.Pass(1));
        Assert.Contains("silent for 30 s", status.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_listening_is_said_and_tried_again()
    {
        await using var world = await StartAsync();
        await world.Server.StopAsync();
        await using var source = new ObservedSource(world.Source);
        var status = await source.StatusAsync(SourceState.Unreachable, world.Pass(1));
        Assert.Contains("nothing listens there", status.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_before_it_counts_as_lost()
    {
        await using var world = await StartAsync();
        var answers = 0;
        world.WithInstance().Server.On(List, context => Answer(context, Interlocked.Increment(ref answers) > 2, 503));
        world.Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await source.StatusAsync(SourceState.Live, world.Pass(1));

        // Once the stream is open the list is read again, perhaps already.
        Assert.True(answers >= 3);
    }

    private static Task Answer(Microsoft.AspNetCore.Http.HttpContext context, bool isGood, int status = 401)
    {
        context.Response.StatusCode = isGood ? 200 : status;
        context.Response.ContentType = "application/json";
        var body = isGood ? ListOf() : """{"error":"invalid session","message":"invalid session"}""";
        return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body)).AsTask();
    }

    private static (HealthStatus Health, bool IsOld) HealthOf(Application application) => (application.Resources[0].Health, application.ResourceHealthAsOf is not null);

    private static string WithDatabase(string health) => $$$"""
        {"metadata":{"name":"orders","namespace":"argocd","uid":"uid-orders","resourceVersion":"7"},
         "spec":{"project":"cases","source":{"repoURL":"https://git.example/x.git","path":"orders"},"destination":{"namespace":"cases"}},
         "status":{"sync":{"status":"Synced"},"resources":[{"group":"acid.zalan.do","version":"v1","kind":"postgresql","namespace":"cases","name":"orders","status":"Synced"{{{health}}}}]}}
        """;
}
