using DbDashboard.Core.Model;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Sources.ArgoCd.ArgoCdWorld;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

public sealed class ArgoCdSourceTests
{
    [Fact]
    public async Task Lists_then_follows_the_stream()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(App("ok", 50)).Server.Stream();
        await using var source = new ObservedSource(world.Source);

        await source.StatusAsync(SourceState.Connecting);
        var list = await source.NextAsync<Observation.ApplicationsListed>();
        Assert.Equal("ok", Assert.Single(list.Applications).Key.Name);
        await source.StatusAsync(SourceState.Live);
        await stream.WaitForClientAsync();
        stream.SendFrame(Event("MODIFIED", App("ok", 51, "OutOfSync")));
        var changed = await source.NextAsync<Observation.ApplicationChanged>();
        Assert.Equal(SyncStatus.OutOfSync, changed.Application.Sync);
        stream.SendFrame(Event("DELETED", App("ok", 52)));
        Assert.Equal("ok", (await source.NextAsync<Observation.ApplicationDeleted>()).Key.Name);
    }
}
