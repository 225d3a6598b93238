using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>The ApplicationSets that own applications are read beside the list; what is not to be had says why.</summary>
public sealed class OwningSetsTests
{
    private const string Sets = "/api/v1/applicationsets";
    private static readonly ApplicationSetKey LabSet = new("main", "argocd", "lab-set");

    [Fact]
    public async Task The_set_of_an_owned_application_is_read_from_the_list()
    {
        await using var world = (await StartAsync()).WithInstance().WithList(Owned("lab-set"), App("free", 2));
        world.Server.Replay("errors/applicationsets.json").Stream();

        var read = await ReadAsync(world);

        Assert.Equal(LabSet, Assert.Single(read).Value.Value!.Key);
        Assert.Equal(1, world.Server.CountOf(Sets));
    }

    [Fact]
    public async Task Nothing_is_asked_where_no_set_owns_anything()
    {
        await using var world = (await StartAsync()).WithInstance().WithList(App("free", 2));
        var stream = world.Server.Stream();
        await using var observed = new ObservedSource(world.Source);

        await observed.NextAsync<Observation.InstanceRead>();
        await observed.NextAsync<Observation.ApplicationsListed>(nudge: world.Beat(stream));

        Assert.Equal(0, world.Server.CountOf(Sets));
    }

    [Theory]
    [InlineData(403, "application/json", """{"code":7,"message":"permission denied"}""", ReadingState.Forbidden, "does not let this token see it")]
    [InlineData(404, "application/json", """{"code":5,"message":"error getting ApplicationSet: applicationset.argoproj.io \"lab-set\" not found"}""", ReadingState.Absent, "not found")]
    [InlineData(404, "text/plain", "Not Found", ReadingState.NotRead, "this version of Argo CD does not serve ApplicationSets by its API")]
    [InlineData(500, "application/json", """{"code":2,"message":"namespace 'x' is not permitted"}""", ReadingState.Failed, "namespace 'x' is not permitted")]
    public async Task A_set_that_the_list_does_not_have_is_asked_for_by_name(int status, string type, string body, ReadingState state, string why)
    {
        await using var world = (await StartAsync()).WithInstance().WithList(Owned("lab-set"));
        world.Server.Json(Sets, """{"metadata":{},"items":null}""").Text($"{Sets}/lab-set?appsetNamespace=argocd", body, status, type).Stream();

        var read = Assert.Single(await ReadAsync(world)).Value;

        Assert.Equal(state, read.State);
        Assert.Contains(why, read.Why);
    }

    [Fact]
    public async Task A_list_that_is_refused_is_said_of_every_set()
    {
        await using var world = (await StartAsync()).WithInstance().WithList(Owned("lab-set"));
        world.Server.Text(Sets, "Not Found", 404, "text/plain").Stream();

        Assert.Equal(ReadingState.NotRead, Assert.Single(await ReadAsync(world)).Value.State);
    }

    private static async Task<EquatableList<KeyValuePair<ApplicationSetKey, Reading<ApplicationSet>>>> ReadAsync(ArgoCdWorld world)
    {
        await using var observed = new ObservedSource(world.Source);
        return (await observed.NextAsync<Observation.ApplicationSetsRead>()).Sets;
    }

    private static string Owned(string set)
    {
        var application = JsonNode.Parse(App("orders", 1))!;
        application["metadata"]!["ownerReferences"] = new JsonArray(new JsonObject { ["kind"] = "ApplicationSet", ["name"] = set, ["uid"] = "u", ["controller"] = true });
        return application.ToJsonString();
    }
}
