using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Sources.Kubernetes.ClusterUnderTest;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

public sealed class CoverageTests : IAsyncLifetime
{
    private ClusterUnderTest cluster = null!;

    public async ValueTask InitializeAsync() => cluster = await CreateAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task A_kind_without_its_definition_is_not_installed_and_is_asked_for_again()
    {
        cluster.Server.ListsRecorded(Postgres, "404-crd-not-installed.json");
        var snapshot = await cluster.StartAndSettleAsync();
        Assert.Equal(KindCoverageState.NotInstalled, Coverage(snapshot)!.State);

        cluster.Server.Lists(Postgres, 200, ApiServerStandIn.EmptyList);
        cluster.Clock.Advance(KindWatch.ProbeAgain);

        await cluster.UntilAsTimeGoesBy(held => Coverage(held)!.State == KindCoverageState.Watched);
    }

    [Fact]
    public async Task A_kind_whose_definition_goes_takes_its_objects_with_it()
    {
        cluster.Server.Lists(Postgres, 200, """{"metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"p","resourceVersion":"5"}}]}""");
        Assert.Equal(["p"], Names(await cluster.StartAndSettleAsync()));

        cluster.Server.ListsRecorded(Postgres, "404-crd-not-installed.json");
        RecordedWatch.Lines("watch-too-old.json").ToList().ForEach(line => cluster.Server.Sends(Postgres, line));

        var snapshot = await cluster.UntilAsTimeGoesBy(held => Coverage(held)!.State == KindCoverageState.NotInstalled);
        Assert.Empty(snapshot.Objects);
    }

    [Fact]
    public async Task A_kind_that_is_served_in_another_version_only_is_watched_in_that_one()
    {
        cluster.Server.ListsRecorded(Postgres, "404-crd-not-installed.json");
        cluster.Server.Lists("/apis/acid.zalan.do", 200, """{"name":"acid.zalan.do","preferredVersion":{"groupVersion":"acid.zalan.do/v2","version":"v2"}}""");
        cluster.Server.Lists("/apis/acid.zalan.do/v2/postgresqls", 200, """{"metadata":{"resourceVersion":"9"},"items":[{"apiVersion":"acid.zalan.do/v2","metadata":{"name":"p","resourceVersion":"5"}}]}""");

        var snapshot = await cluster.StartAndSettleAsync();

        Assert.Equal((KindCoverageState.Watched, "v2"), (Coverage(snapshot)!.State, snapshot.Objects.Values.Single().Version));
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_servers_words_and_with_what_to_do()
    {
        cluster.Server.ListsRecorded(Postgres, "403-list.json");

        var snapshot = await cluster.StartAndSettleAsync();

        Assert.Equal(KindCoverageState.Forbidden, Coverage(snapshot)!.State);
        Assert.Contains("cannot list resource \"postgresqls\"", Coverage(snapshot)!.Why);
        Assert.Contains("Grant list and watch", Coverage(snapshot)!.Why);
    }

    [Fact]
    public async Task One_forbidden_namespace_hides_nothing_of_the_other()
    {
        var forbidden = RecordedExchange.Load(Recordings.File("kubernetes", "403-list.json"))!;
        cluster.Server.Lists("/apis/acid.zalan.do/v1/namespaces/closed/postgresqls", 403, forbidden.Body);
        cluster.Start(new() { Name = "east", Server = cluster.Server.Address, Namespaces = ["open", "closed"] });

        var snapshot = await cluster.Until(held => StateOf(held) == SourceState.Live);

        Assert.Equal(KindCoverageState.Watched, Coverage(snapshot, "open")!.State);
        Assert.Equal(KindCoverageState.Forbidden, Coverage(snapshot, "closed")!.State);
    }

    [Fact]
    public async Task A_refused_token_makes_the_cluster_unreachable_and_keeps_what_was_seen()
    {
        cluster.Server.Lists("/api/v1/pods", 200, """{"metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"p","resourceVersion":"5"}}]}""");
        await cluster.StartAndSettleAsync();

        cluster.Server.ListsRecorded("/version", "401-token.json");
        var snapshot = await cluster.UntilAsTimeGoesBy(held => StateOf(held) == SourceState.Unreachable);

        Assert.Contains("renew the token", snapshot.Sources[Some.Cluster].Why);
        Assert.Equal(["p"], Names(snapshot));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        cluster.Start(new() { Name = "east", Server = "http://127.0.0.1:1" });

        var snapshot = await cluster.Until(held => StateOf(held) == SourceState.Unreachable);

        Assert.Contains("cannot be reached", snapshot.Sources[Some.Cluster].Why);
    }

    [Fact]
    public async Task The_probe_tells_each_kind_apart()
    {
        cluster.Server.ListsRecorded(Postgres, "404-crd-not-installed.json");
        cluster.Server.ListsRecorded("/api/v1/pods", "403-list.json");

        var probe = await ClusterProbe.ReadAsync(cluster.Options, [PostgresKind], cluster.Clock, default);

        Assert.True(probe.Answers);
        Assert.Equal(
            [(PostgresKind.Kind, KindCoverageState.NotInstalled), (new("", "Pod"), KindCoverageState.Forbidden)],
            probe.Coverage.Where(covered => covered.State != KindCoverageState.Watched).Select(covered => (covered.Kind, covered.State)));
    }

    [Fact]
    public async Task The_probe_says_why_a_cluster_does_not_answer()
    {
        cluster.Server.ListsRecorded("/version", "401-token.json");

        var probe = await ClusterProbe.ReadAsync(cluster.Options, [PostgresKind], cluster.Clock, default);

        Assert.False(probe.Answers);
        Assert.Contains("renew the token", probe.Text);
    }
}
