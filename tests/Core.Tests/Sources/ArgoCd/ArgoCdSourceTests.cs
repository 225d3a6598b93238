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

    [Fact]
    public async Task The_stream_is_asked_for_exactly_and_from_the_lists_version()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList().Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await stream.WaitForClientAsync();

        var asked = world.Server.Asked.Single(request => request.Path == "/api/v1/stream/applications");
        Assert.Equal("text/event-stream", asked.Headers["Accept"]);
        Assert.Equal("?resourceVersion=100", asked.Query);
        Assert.All(world.Server.Asked, request => Assert.Equal("HTTP/1.1", request.Protocol));
        Assert.All(world.Server.Asked, request => Assert.Equal("Bearer secret-token", request.Headers["Authorization"]));
        Assert.All(world.Server.Asked, request => Assert.DoesNotContain("refresh", request.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_again_when_the_stream_is_open_because_the_gap_before_it_is_lost()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(App("ok", 50)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await ReadyAsync(source, stream);
        Assert.Equal(2, world.Server.CountOf(List));
    }

    [Fact]
    public async Task A_list_that_lags_behind_the_stream_takes_nothing_back()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(App("old", 9_999), App("gone", 90)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await ReadyAsync(source, stream);
        stream.SendFrame(Event("MODIFIED", App("old", 10_000, "OutOfSync")));
        stream.SendFrame(Event("DELETED", App("gone", 10_001)));
        stream.SendFrame(Event("ADDED", App("new", 10_002)));
        await source.NextAsync<Observation.ApplicationChanged>(changed => changed.Application.Key.Name == "new");

        stream.SendFrame("not json");
        var list = await source.NextAsync<Observation.ApplicationsListed>(nudge: world.Beat(stream));
        Assert.Equal(["new", "old"], list.Applications.Select(application => application.Key.Name).Order());
        Assert.Equal(SyncStatus.OutOfSync, list.Applications.Single(application => application.Key.Name == "old").Sync);
    }

    [Fact]
    public async Task An_older_event_is_dropped_and_versions_are_compared_as_integers()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList(App("ok", 10_000)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await ReadyAsync(source, stream);
        stream.SendFrame(Event("MODIFIED", App("ok", 9_999, "OutOfSync")));
        stream.SendFrame(Event("MODIFIED", App("ok", 10_001, "Unknown")));
        Assert.Equal("10001", (await source.NextAsync<Observation.ApplicationChanged>()).Application.ResourceVersion);
    }

    [Fact]
    public async Task One_unreadable_application_never_hides_its_neighbours()
    {
        await using var world = await StartAsync();
        world.WithInstance().WithList(App("first", 1), """{"metadata":42}""", """["no object"]""", App("last", 2)).Server.Stream();
        await using var source = new ObservedSource(world.Source);
        var list = (await source.NextAsync<Observation.ApplicationsListed>()).Applications;
        Assert.Equal(["first", "(unreadable 2)", "(unreadable 3)", "last"], list.Select(application => application.Key.Name));
        Assert.Equal(["metadata", "metadata.name"], list[1].UnreadableFields);
    }

    [Fact]
    public async Task An_empty_list_is_null_and_means_none()
    {
        await using var world = await StartAsync();
        world.WithInstance().Server.Replay("errors/list-no-match.json", List).Stream();
        await using var source = new ObservedSource(world.Source);
        Assert.Empty((await source.NextAsync<Observation.ApplicationsListed>()).Applications);
        await source.StatusAsync(SourceState.Live);
    }

    [Fact]
    public async Task A_cut_list_removes_nobody()
    {
        await using var world = await StartAsync();
        var whole = ListOf(App("ok", 1), App("other", 2));
        world.WithInstance().Server.Json(List, whole[..^30]);
        await using var source = new ObservedSource(world.Source);
        var status = await source.StatusAsync(SourceState.Unreachable);
        Assert.Contains("no valid JSON, or was cut", status.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_every_three_minutes()
    {
        await using var world = await StartAsync();
        var stream = world.WithInstance().WithList().Server.Stream();
        await using var source = new ObservedSource(world.Source);
        await ReadyAsync(source, stream);
        var before = world.Time.GetUtcNow();
        var list = await source.NextAsync<Observation.ApplicationsListed>(nudge: world.Beat(stream));
        Assert.InRange(list.At - before, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.5));
    }

    /// <summary>Both first lists are told: the stream is open.</summary>
    private static async Task ReadyAsync(ObservedSource source, RecordedStream stream)
    {
        await stream.WaitForClientAsync();
        stream.KeepAlive();
        await source.NextAsync<Observation.ApplicationsListed>();
        await source.NextAsync<Observation.ApplicationsListed>();
    }
}
