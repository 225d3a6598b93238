using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Sources.Kubernetes.ClusterUnderTest;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

public sealed class KubernetesSourceTests : IAsyncLifetime
{
    private ClusterUnderTest cluster = null!;

    public async ValueTask InitializeAsync() => cluster = await CreateAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task Is_live_once_every_kind_is_listed_and_tells_the_version()
    {
        var snapshot = await cluster.StartAndSettleAsync();
        snapshot = await cluster.UntilAsTimeGoesBy(held => held.Sources[Some.Cluster].Version is not null);

        Assert.Equal("v1.36.1", snapshot.Sources[Some.Cluster].Version);
        Assert.Equal(1 + WatchedKind.Children.Count, snapshot.Coverage.Count(covered => covered.Value.State == KindCoverageState.Watched));
    }

    [Fact]
    public async Task Stays_live_while_nothing_happens()
    {
        await cluster.StartAndSettleAsync();

        await cluster.UntilAsTimeGoesBy(held => held.Sources[Some.Cluster].LastSeen > Some.Moment.AddSeconds(65));

        Assert.Equal(SourceState.Live, StateOf(cluster.Store.Current));
    }

    [Fact]
    public async Task Follows_what_was_recorded_of_a_real_watch()
    {
        cluster.Server.ListsRecorded(Postgres, "list-page.json");
        cluster.Server.Lists(Postgres, request => request.Query.ContainsKey("continue") ? (200, ApiServerStandIn.EmptyList) : (200, RecordedExchange.Load(Recordings.File("kubernetes", "list-page.json"))!.Body));
        await cluster.StartAndSettleAsync();
        Assert.Equal(["kube-pg"], Names(cluster.Store.Current));

        RecordedWatch.Lines("watch.json").ToList().ForEach(line => cluster.Server.Sends(Postgres, line));

        await cluster.Until(snapshot => snapshot.Objects.IsEmpty);
    }

    [Fact]
    public async Task Reads_all_pages_and_asks_for_five_hundred_at_once()
    {
        cluster.Server.Lists(Postgres, request => request.Query["continue"] == "next" ? (200, Page("b", "")) : (200, Page("a", "next")));

        var snapshot = await cluster.StartAndSettleAsync();

        Assert.Equal(["a", "b"], Names(snapshot));
        Assert.Contains($"{Postgres}?limit=500&continue=next", cluster.Server.Requests);
    }

    [Fact]
    public async Task Begins_a_list_anew_when_its_page_token_is_too_old()
    {
        var expired = RecordedExchange.Load(Recordings.File("kubernetes", "410-or-400-continue.json"))!;
        var asked = 0;
        cluster.Server.Lists(Postgres, request => request.Query["continue"] == "next"
            ? (++asked == 1 ? (expired.Status!.Value, expired.Body) : (200, Page("b", "")))
            : (200, Page("a", "next")));

        Assert.Equal(["a", "b"], Names(await cluster.StartAndSettleAsync()));
    }

    [Fact]
    public async Task Lists_anew_when_the_watch_fell_behind()
    {
        cluster.Server.Lists(Postgres, 200, Page("a", ""));
        await cluster.StartAndSettleAsync();
        cluster.Server.Lists(Postgres, 200, Page("b", ""));

        RecordedWatch.Lines("watch-too-old.json").ToList().ForEach(line => cluster.Server.Sends(Postgres, line));

        var resyncing = await cluster.Until(snapshot => Coverage(snapshot)?.State == KindCoverageState.Resyncing);
        Assert.Equal(["a"], Names(resyncing));
        Assert.Equal(["b"], Names(await cluster.UntilAsTimeGoesBy(snapshot => Names(snapshot).SequenceEqual(["b"]) && StateOf(snapshot) == SourceState.Live)));
    }

    [Fact]
    public async Task Goes_on_from_the_last_bookmark_when_the_server_ends_the_watch()
    {
        await cluster.StartAndSettleAsync();
        await cluster.UntilAsTimeGoesBy(_ => IsWatched("100"));

        cluster.Server.Sends(Postgres, """{"type":"BOOKMARK","object":{"kind":"postgresql","metadata":{"resourceVersion":"777"}}}""");
        cluster.Server.EndsWatch(Postgres);

        await cluster.UntilAsTimeGoesBy(_ => IsWatched("777"));

        Assert.Single(cluster.Server.Requests, request => request == $"{Postgres}?limit=500");
    }

    [Fact]
    public async Task Opens_a_watch_again_that_was_silent_for_ninety_seconds()
    {
        await cluster.StartAndSettleAsync();

        await cluster.UntilAsTimeGoesBy(
            snapshot => Coverage(snapshot) is { State: KindCoverageState.Unreachable, Why: { } why } && why.Contains("silent for 90 s", StringComparison.Ordinal),
            TimeSpan.FromSeconds(5));

        await cluster.UntilAsTimeGoesBy(snapshot => Coverage(snapshot)?.State == KindCoverageState.Watched);
    }

    private bool IsWatched(string version) =>
        cluster.Server.Requests.Any(request => request.StartsWith($"{Postgres}?watch", StringComparison.Ordinal) && request.Contains($"resourceVersion={version}&", StringComparison.Ordinal));

    private static string Page(string name, string token) =>
        $$$"""{"metadata":{"resourceVersion":"9","continue":"{{{token}}}"},"items":[{"metadata":{"name":"{{{name}}}","namespace":"databases","uid":"{{{name}}}","resourceVersion":"5"}}]}""";
}
