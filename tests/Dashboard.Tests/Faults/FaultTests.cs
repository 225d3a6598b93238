using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Sandbox.Control;
using DbDashboard.Testing.Hosts;

namespace DbDashboard.Dashboard.Tests.Faults;

/// <summary>A platform that the tests of one class break in turn, each when the sources that the one before broke are live again.</summary>
public sealed class BrokenPlatform : IAsyncLifetime
{
    private DashboardHost host = null!;

    public async ValueTask InitializeAsync() => host = await DashboardHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public async Task<DashboardHost> LiveAsync()
    {
        host.Sandbox.Control.Heal();
        host.LookAtGit();
        await host.UntilAsync(e => e.Snapshot.Sources.Values.All(source => source.State == SourceState.Live) && e.Has("database-instances", "prune-deletes-data"));
        return host;
    }
}

/// <summary>The running product while something is broken: nothing wrong is shown as right, and what is known stays with its age.</summary>
public sealed class FaultTests(BrokenPlatform platform) : IClassFixture<BrokenPlatform>
{
    private static readonly SourceId ArgoCd = new(SourceKind.ArgoCd, "sandbox");
    private static readonly SourceId Cluster = new(SourceKind.Kubernetes, "in-cluster");

    [Fact]
    public async Task Argo_CD_down_leaves_what_is_known_and_says_since_when()
    {
        var host = await platform.LiveAsync();

        host.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.Down));
        host.Sandbox.Control.CutStreams();
        var down = await host.UntilAsync(e => StateOf(e, ArgoCd) == SourceState.Unreachable);

        Assert.True(down.Snapshot.Applications.Count > 10);
        Assert.True(down.Has("database-instances", "prune-deletes-data"));
        Assert.NotNull(down.Snapshot.Sources[ArgoCd].Why);

        host.Sandbox.Control.Heal();
        await host.UntilAsync(e => StateOf(e, ArgoCd) == SourceState.Live);
    }

    [Fact]
    public async Task An_expired_token_is_said_as_such()
    {
        var host = await platform.LiveAsync();

        host.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, FaultKind.ExpiredToken));
        host.Sandbox.Control.CutStreams();
        var refused = await host.UntilAsync(e => e.Snapshot.Sources[ArgoCd] is { State: SourceState.Unreachable, Why: { } why } && why.Contains("token", StringComparison.OrdinalIgnoreCase));

        Assert.DoesNotContain(host.Sandbox.Token, refused.Snapshot.Sources[ArgoCd].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_stream_loses_no_change()
    {
        var host = await platform.LiveAsync();

        host.Sandbox.Control.CutStreams();
        host.Sandbox.Control.Edit("databases.spotahome.com/v1", "RedisFailover", "checkout", "checkout-cache", """{"spec":{"redis":{"replicas":7}}}""");

        await host.UntilAsync(e => e.Has("checkout-cache", "live-edit"));
    }

    [Fact]
    public async Task Watches_whose_version_is_too_old_list_anew_and_miss_no_deletion()
    {
        var host = await platform.LiveAsync();
        Assert.Contains(Databases(host.Current()), key => key.Name == "reports-db");

        host.Sandbox.Control.CutStreams();
        host.Sandbox.Control.Delete("acid.zalan.do/v1", "postgresql", "reports", "reports-db");
        host.Sandbox.Control.Compact();

        await host.UntilAsync(e => Databases(e).All(key => key.Name != "reports-db"));
    }

    [Fact]
    public async Task A_Git_remote_that_is_gone_leaves_the_causes_and_says_that_Git_is_not_read()
    {
        var host = await platform.LiveAsync();

        host.Sandbox.Control.Fail(new Fault(FaultyApi.Git, FaultKind.Gone));
        host.LookAtGit();
        var gone = await host.UntilAsync(e => e.Snapshot.Sources.Values.Any(s => s.Id.Kind == SourceKind.Git && s.State == SourceState.Unreachable));

        Assert.True(gone.Has("database-instances", "file-missing-on-revision") || NotChecked(gone, "database-instances"));
        Assert.DoesNotContain(gone.Explanations.Values, e => e.Key.Name == "database-instances" && e is { Causes.Count: 0, NotChecked.Count: 0 });
    }

    [Fact]
    public async Task A_cluster_that_does_not_answer_is_not_a_cluster_without_databases()
    {
        var host = await platform.LiveAsync();
        var before = Databases(host.Current()).Count();

        host.Sandbox.Control.Fail(new Fault(FaultyApi.Kubernetes, FaultKind.Down));
        host.Sandbox.Control.CutStreams();
        var down = await host.UntilAsync(e => StateOf(e, Cluster) is SourceState.Unreachable or SourceState.Stale);

        Assert.Equal(before, Databases(down).Count());
    }

    [Fact]
    public async Task A_forbidden_namespace_is_said_and_is_not_zero()
    {
        await using var host = await DashboardHost.StartAsync(prepare: sandbox => sandbox.Control.Fail(new Fault(FaultyApi.Kubernetes, FaultKind.Forbidden, "postgresqls")));

        var seen = await host.UntilAsync(e => e.Snapshot.Coverage.Values.Any(c => c is { Kind.Kind: "postgresql", State: KindCoverageState.Forbidden }));
        var reply = await host.GetAsync("/api/v1/databases");

        Assert.Contains("forbidden", seen.Snapshot.Coverage.Values.First(c => c.State == KindCoverageState.Forbidden).Why, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(reply.GetProperty("items").EnumerateArray(), i => i.GetProperty("key").GetProperty("kind").GetString() == "postgresql" && i.GetProperty("live").GetProperty("state").GetString() is "known" or "absent");
    }

    private static SourceState? StateOf(ExplainedSnapshot explained, SourceId source) => explained.Snapshot.Sources.GetValueOrDefault(source)?.State;

    private static IEnumerable<ResourceKey> Databases(ExplainedSnapshot explained) =>
        explained.Snapshot.Objects.Keys.Select(o => o.Key).Where(key => key.Kind is "postgresql" or "RedisFailover" or "QuestDB");

    private static bool NotChecked(ExplainedSnapshot explained, string application) =>
        explained.Explanations.Values.Any(e => e.Key.Name == application && e.NotChecked.Count > 0);
}
