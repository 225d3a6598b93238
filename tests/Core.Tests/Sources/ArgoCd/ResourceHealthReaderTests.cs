using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using Microsoft.Extensions.DependencyInjection;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>The list leaves the health of resources out: an application with custom resources is asked for by name, once a version.</summary>
public sealed class ResourceHealthReaderTests
{
    private const string ByName = "/api/v1/applications/orders";

    [Fact]
    public async Task Asks_by_name_for_the_health_that_the_list_leaves_out()
    {
        await using var world = await StartAsync();
        world.Server.Json(ByName, Orders("Degraded"));

        var read = await ReadAsync(Reader(world), Listed(Orders(null)));

        Assert.Equal(HealthStatus.Degraded, Assert.Single(read).Resources[0].Health);
    }

    [Fact]
    public async Task Asks_once_for_a_version()
    {
        await using var world = await StartAsync();
        world.Server.Json(ByName, Orders("Healthy"));
        var reader = Reader(world);

        await ReadAsync(reader, Listed(Orders(null)));

        Assert.Empty(await ReadAsync(reader, Listed(Orders(null))));
        Assert.Single(await ReadAsync(reader, Listed(Orders(null, version: 8))));
    }

    [Theory]
    [InlineData("acid.zalan.do", "Healthy", "OutOfSync")]
    [InlineData("apps", null, "OutOfSync")]
    [InlineData("acid.zalan.do", null, "Unknown")]
    public async Task Asks_nothing_where_health_is_known_cannot_be_had_or_is_of_no_database(string group, string? health, string sync)
    {
        await using var world = await StartAsync();

        Assert.Empty(await ReadAsync(Reader(world), Listed(Orders(health, group, sync))));
        Assert.Empty(world.Server.Asked);
    }

    [Fact]
    public async Task An_application_that_is_refused_hides_no_other()
    {
        await using var world = await StartAsync();
        world.Server.Json(ByName, """{"error":"permission denied","code":7,"message":"permission denied"}""", 403).Json("/api/v1/applications/other", Orders("Healthy").Replace("orders", "other"));

        var read = await ReadAsync(Reader(world), Listed(Orders(null)), Listed(Orders(null).Replace("orders", "other")));

        Assert.Equal("other", Assert.Single(read).Key.Name);
    }

    private static ResourceHealthReader Reader(ArgoCdWorld world) =>
        new(Registered(world.Server.Url, world.Time).BuildServiceProvider().GetRequiredService<IEnumerable<ArgoCdEndpoint>>().First(), world.Time);

    private static async Task<List<Application>> ReadAsync(ResourceHealthReader reader, params Application[] listed)
    {
        var read = new List<Application>();
        await foreach (var application in reader.ReadAsync(listed, CancellationToken.None))
        {
            read.Add(application);
        }

        return read;
    }

    private static Application Listed(string json) => ApplicationReader.Read("main", JsonDocument.Parse(json).RootElement);

    private static string Orders(string? health, string group = "acid.zalan.do", string sync = "OutOfSync", int version = 7)
    {
        var word = health is null ? "" : $$""","health":{"status":"{{health}}"}""";
        var resource = $$"""{"group":"{{group}}","version":"v1","kind":"postgresql","namespace":"cases","name":"db","status":"OutOfSync"{{word}}}""";
        return App("orders", version, sync).Replace("\"status\":{", $"\"status\":{{\"resources\":[{resource}],");
    }
}
