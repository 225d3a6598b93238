using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>Whose token goes with a press.</summary>
public sealed class ActingPersonTests
{
    private const string App = "/api/v1/applications/ok";
    private static readonly Credential Person = new("persons-own-token");

    [Fact]
    public async Task A_persons_token_goes_with_their_press_and_the_dashboards_with_everything_else()
    {
        await using var world = await AnsweringAsync();
        using (ActingPerson.Is(Person))
        {
            await world.Writes.SendAsync(SomeWrites.Sync, default);
            using (ActingPerson.Is(null))
            {
                await world.Writes.SendAsync(SomeWrites.Refresh, default);
            }
        }

        await world.Writes.SendAsync(SomeWrites.Sync, default);

        Assert.Equal(["Bearer persons-own-token", "Bearer secret-token", "Bearer secret-token"], world.Server.Asked.Select(request => request.Headers["Authorization"].ToString()));
    }

    [Fact]
    public async Task Where_Argo_CD_refuses_the_person_nobody_acts_for_them()
    {
        await using var world = await AnsweringAsync();
        using var acting = ActingPerson.Is(Person);
        world.Server.On($"{App}/sync", context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        }, "POST");

        Assert.IsType<ArgoCdWriteOutcome.Refused>(await world.Writes.SendAsync(SomeWrites.Sync, default));
        Assert.Equal("Bearer persons-own-token", Assert.Single(world.Server.Asked).Headers["Authorization"]);
    }

    [Fact]
    public async Task A_person_whose_token_is_gone_sends_none()
    {
        await using var world = await AnsweringAsync();
        using var acting = ActingPerson.Is(new(""));
        await world.Writes.SendAsync(SomeWrites.Sync, default);

        Assert.False(Assert.Single(world.Server.Asked).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task What_is_read_for_everybody_is_never_read_as_a_person()
    {
        await using var world = await AnsweringAsync();
        using var acting = ActingPerson.Is(Person);
        await world.Details.ReadAsync(new() { Key = SomeWrites.Sync.Application, Project = "default" }, default);

        Assert.NotEmpty(world.Server.Asked);
        Assert.All(world.Server.Asked, request => Assert.Equal("Bearer secret-token", request.Headers["Authorization"]));
    }

    private static async Task<ArgoCdWorld> AnsweringAsync()
    {
        var world = await ArgoCdWorld.StartAsync();
        world.Server.Json($"{App}*", "{}").On($"{App}/sync", context => context.Response.WriteAsync("{}"), "POST");
        return world;
    }
}
