using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>What goes over the wire.</summary>
public sealed class WriteRequestTests
{
    private const string App = "/api/v1/applications/ok";

    [Fact]
    public async Task A_sync_says_what_is_synced_and_who_asked()
    {
        var sync = SomeWrites.Sync with { Prune = true, Revision = "abc", Resources = [new("apps", "Deployment", "cases", "x")], Infos = [new("action", "42")] };
        var (request, body) = await SentAsync(sync, $"{App}/sync", "POST");
        Assert.Equal("", request.Query);
        AssertJson("""{"project":"cases","appNamespace":"argocd","prune":true,"revision":"abc","resources":[{"group":"apps","kind":"Deployment","namespace":"cases","name":"x"}],"infos":[{"name":"action","value":"42"}]}""", body);
    }

    [Fact]
    public async Task A_plain_sync_names_no_revision_and_no_resources()
    {
        var (_, body) = await SentAsync(SomeWrites.Sync, $"{App}/sync", "POST");
        AssertJson("""{"project":"cases","appNamespace":"argocd","prune":false,"infos":[]}""", body);
    }

    [Fact]
    public async Task A_patch_travels_as_text_in_its_envelope()
    {
        var (_, body) = await SentAsync(SomeWrites.Patch, App, "PATCH");
        AssertJson("""{"name":"ok","project":"cases","appNamespace":"argocd","patchType":"json","patch":"[{\"op\":\"test\",\"path\":\"/metadata/uid\",\"value\":\"u\"}]"}""", body);
        var (_, merge) = await SentAsync(new ArgoCdWrite.MergePatch(SomeWrites.Key, "cases", "{}"), App, "PATCH");
        AssertJson("""{"name":"ok","project":"cases","appNamespace":"argocd","patchType":"merge","patch":"{}"}""", merge);
    }

    [Fact]
    public async Task A_spec_is_put_bare_and_without_validation()
    {
        var (request, body) = await SentAsync(SomeWrites.PutSpec, $"{App}/spec", "PUT");
        Assert.Equal("?validate=false&project=cases&appNamespace=argocd", request.Query);
        AssertJson("""{"project":"cases"}""", body);
    }

    [Fact]
    public async Task Terminate_and_refresh_name_project_and_namespace_in_the_query()
    {
        var (terminate, _) = await SentAsync(SomeWrites.Terminate, $"{App}/operation", "DELETE");
        Assert.Equal("?project=cases&appNamespace=argocd", terminate.Query);
        var (refresh, _) = await SentAsync(SomeWrites.Refresh, App, "GET");
        Assert.Equal("?refresh=hard&project=cases&appNamespace=argocd", refresh.Query);
    }

    [Fact]
    public async Task Every_write_says_exactly_application_json_in_HTTP_1_1_with_the_token()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        Accepting(world);
        foreach (var write in SomeWrites.All)
        {
            await world.Writes.SendAsync(write, default);
        }

        Assert.Equal(SomeWrites.All.Count, world.Server.Asked.Count);
        Assert.All(world.Server.Asked, request => Assert.Equal(("HTTP/1.1", "Bearer secret-token"), (request.Protocol, request.Headers["Authorization"])));
        Assert.All(world.Server.Asked.Where(request => request.Method != "GET"), request => Assert.Equal("application/json", request.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_token_goes_nowhere_else()
    {
        await using var elsewhere = new CuttingServer();
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.On($"{App}/sync", context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = elsewhere.Url;
            return Task.CompletedTask;
        }, "POST");
        var refused = Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.Writes.SendAsync(SomeWrites.Sync, default));
        Assert.Contains("redirect", refused.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_refused_token_is_not_tried_again_but_the_next_write_has_the_new_one()
    {
        using var folder = new TempFolder("argocd");
        var file = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(file, "first");
        await using var world = await ArgoCdWorld.StartAsync(tokenFile: file);
        foreach (var (path, method) in new[] { ($"{App}/sync", "POST"), (App, "GET") })
        {
            world.Server.On(path, context => context.Request.Headers.Authorization == "Bearer first" ? Answer(context, 401, """{"message":"no session information"}""") : Answer(context, 200, "{}"), method);
        }

        await File.WriteAllTextAsync(file, "first");
        Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.Writes.SendAsync(SomeWrites.Refresh, default));
        await File.WriteAllTextAsync(file, "second");
        Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.Writes.SendAsync(SomeWrites.Refresh, default));
        Assert.IsType<ArgoCdWriteOutcome.Accepted>(await world.Writes.SendAsync(SomeWrites.Sync, default));
        Assert.Equal(3, world.Server.Asked.Count);
    }

    [Fact]
    public async Task A_refusal_carries_no_secret_and_no_novel()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        var words = $"cannot read https://ada:secret@git.example/x.git with Bearer abc.def: {new string('x', 20_000)}";
        world.Server.On($"{App}/sync", context => Answer(context, 400, $$"""{"message":"{{words}}"}"""), "POST");
        var refused = Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.Writes.SendAsync(SomeWrites.Sync, default));
        Assert.StartsWith("cannot read https://git.example/x.git with Bearer ***", refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Message.Length, 1000, 2010);
    }

    private static async Task<(AskedRequest Request, string Body)> SentAsync(ArgoCdWrite write, string path, string method)
    {
        await using var world = await ArgoCdWorld.StartAsync();
        var body = "";
        world.Server.On(path, async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await Answer(context, 200, "{}");
        }, method);
        Assert.IsType<ArgoCdWriteOutcome.Accepted>(await world.Writes.SendAsync(write, default));
        return (Assert.Single(world.Server.Asked), body);
    }

    private static void Accepting(ArgoCdWorld world)
    {
        foreach (var method in (string[])["GET", "POST", "PATCH", "PUT", "DELETE"])
        {
            world.Server.On($"{App}*", context => Answer(context, 200, "{}"), method);
        }
    }

    private static Task Answer(Microsoft.AspNetCore.Http.HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body)).AsTask();
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
