using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

public sealed class FreshReadTests
{
    private static readonly Application Ok = RecordedApplication.Load(Recordings.File("cases", "ok"))!.Application with { Key = SomeWrites.Key };

    [Fact]
    public async Task An_application_is_read_anew_each_time_with_the_text_of_its_spec()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay("cases/ok/application.json", "/api/v1/applications/ok");
        await world.Writes.ReadApplicationAsync(SomeWrites.Key, "cases", default);
        var read = await world.Writes.ReadApplicationAsync(SomeWrites.Key, "cases", default);
        Assert.Equal(2, world.Server.Asked.Count);
        Assert.All(world.Server.Asked, request => Assert.Equal("?project=cases&appNamespace=argocd", request.Query));
        Assert.Equal(Ok.Uid, read.Value!.Application.Uid);
        Assert.Equal("cases", (string?)JsonNode.Parse(read.Value.Spec)!["project"]);
    }

    [Theory]
    [InlineData("errors/403-get-forbidden-with-project.json", ReadingState.Forbidden)]
    [InlineData("errors/404-get-absent-with-project.json", ReadingState.Absent)]
    public async Task Forbidden_and_absent_are_different(string recorded, ReadingState expected)
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay(recorded, "/api/v1/applications/ok");
        Assert.Equal(expected, (await world.Writes.ReadApplicationAsync(SomeWrites.Key, "cases", default)).State);
    }

    [Fact]
    public async Task An_answer_without_a_spec_is_a_failure()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Json("/api/v1/applications/ok", "{}");
        Assert.Equal(ReadingState.Failed, (await world.Writes.ReadApplicationAsync(SomeWrites.Key, "cases", default)).State);
    }

    [Theory]
    [InlineData("argocd", "cases/ok")]
    [InlineData("team-a", "cases/team-a/ok")]
    public async Task A_right_is_asked_for_by_the_name_that_Argo_CDs_rules_have(string space, string subject)
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Json("/api/v1/settings", """{"controllerNamespace":"argocd"}""");
        world.Server.Json($"/api/v1/account/can-i/applications/sync/{subject}", """{"value":"yes"}""").Json($"/api/v1/account/can-i/applications/update/{subject}", """{"value":"no"}""");
        var app = Ok with { Key = SomeWrites.Key with { Namespace = space } };
        Assert.True((await world.Writes.CanIAsync(app, "sync", default)).Value);
        var no = await world.Writes.CanIAsync(app, "update", default);
        Assert.Equal((ReadingState.Known, false), (no.State, no.Value));
        Assert.Equal(1, world.Server.CountOf("/api/v1/settings"));
    }

    [Fact]
    public async Task A_right_that_cannot_be_asked_is_unknown_with_the_reason()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Json("/api/v1/settings", """{"controllerNamespace":"argocd"}""");
        world.Server.Replay("errors/401-no-token.json", "/api/v1/account/can-i/applications/sync/cases/ok").Json("/api/v1/account/can-i/applications/get/cases/ok", "{}");
        var unknown = await world.Writes.CanIAsync(Ok, "sync", default);
        Assert.Equal((ReadingState.Failed, "Argo CD does not accept the token: no session information"), (unknown.State, unknown.Why));
        Assert.Equal(ReadingState.Failed, (await world.Writes.CanIAsync(Ok, "get", default)).State);
    }

    [Fact]
    public async Task Windows_and_resources_are_read_anew_each_time()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        world.Server.Replay("cases/ok/syncwindows.json", "/api/v1/applications/ok/syncwindows").Replay("cases/ok/managed-resources.json", "/api/v1/applications/ok/managed-resources");
        for (var i = 0; i < 2; i++)
        {
            Assert.True((await world.Writes.ReadSyncWindowsAsync(Ok, default)).IsKnown);
            Assert.True((await world.Writes.ReadManagedResourcesAsync(Ok, default)).IsKnown);
        }

        Assert.Equal(4, world.Server.Asked.Count);
    }

    [Fact]
    public async Task An_unknown_instance_is_not_asked()
    {
        await using var world = await ArgoCdWorld.StartAsync();
        var elsewhere = SomeWrites.Key with { Instance = "elsewhere" };
        Assert.IsType<ArgoCdWriteOutcome.NotSent>(await world.Writes.SendAsync(SomeWrites.Sync with { Application = elsewhere }, default));
        Assert.Equal(ReadingState.NotRead, (await world.Writes.ReadApplicationAsync(elsewhere, "cases", default)).State);
    }
}
