using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>What an instance is and what the token may do there.</summary>
public sealed class ArgoCdInstanceTests
{
    [Theory]
    [InlineData("errors", "v3.5.1", false)]
    [InlineData("versions/v2.14/errors", "v2.14.21", true)]
    public async Task Version_and_tracking_are_read(string folder, string version, bool byLabel)
    {
        await using var world = await StartAsync();
        world.WithInstance(folder).WithList(App("ok", 1)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        var instance = (await source.NextAsync<Observation.InstanceRead>()).Instance;
        Assert.StartsWith(version, instance.Version, StringComparison.Ordinal);
        Assert.Equal((byLabel, "app.kubernetes.io/instance", "dashboard"), (instance.TrackingByLabel, instance.LabelKey, instance.UserName));
        Assert.Contains(KeyValuePair.Create("applications/sync/cases/ok", "yes"), instance.Rights.Items);
    }

    [Fact]
    public async Task A_probe_says_what_answers()
    {
        await using var world = await StartAsync();
        world.WithInstance().WithList(App("ok", 1), App("two", 2));
        var probe = Assert.Single(await world.Probe.ProbeAsync(default));
        Assert.Equal((true, 2, "dashboard"), (probe.Answers, probe.Applications, probe.Instance?.UserName));
    }

    [Fact]
    public async Task A_probe_says_why_nothing_answers()
    {
        await using var world = await StartAsync();
        world.Server.Replay("errors/401-no-token.json", List);
        var probe = Assert.Single(await world.Probe.ProbeAsync(default));
        Assert.False(probe.Answers);
        Assert.Contains("does not accept the token", probe.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_that_says_nothing_of_itself_is_still_read()
    {
        await using var world = await StartAsync();
        world.Server.Json("/api/*", """{"message":"internal"}""", 500);
        world.WithList(App("ok", 1)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        var instance = (await source.NextAsync<Observation.InstanceRead>()).Instance;
        Assert.Equal(("", false, 0), (instance.Version, instance.TrackingByLabel, instance.Rights.Count));
    }

    [Fact]
    public async Task A_root_path_stands_before_every_question()
    {
        await using var world = await StartAsync(path: "/argocd/");
        world.Server.Json("/argocd/api/*", "{}").Json("/argocd/api/v1/applications", ListOf());
        var probe = Assert.Single(await world.Probe.ProbeAsync(default));
        Assert.True(probe.Answers, probe.Why);
    }
}
