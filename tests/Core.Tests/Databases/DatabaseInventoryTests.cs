using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Databases.RecordedCluster;

namespace DbDashboard.Core.Tests.Databases;

public sealed class DatabaseInventoryTests
{
    private static readonly GroupKind Pods = new("", "Pod");

    [Theory]
    [InlineData("platform-ok", 2, 2)]
    [InlineData("platform-pending", 0, 1)]
    [InlineData("platform-crash", 0, 2)]
    [InlineData("platform-zero", 0, 0)]
    [InlineData("redis-ok", 6, 6)]
    [InlineData("redis-alone", 2, 2)]
    [InlineData("questdb-ok", 1, 1)]
    [InlineData("questdb-bare", 0, 1)]
    [InlineData("questdb-crash", 0, 1)]
    public void Counts_the_ready_pods_of_recorded_databases(string name, int ready, int wanted)
    {
        var children = One(Fleet(), name).Children;

        Assert.Equal((ready, wanted), (children.Ready, children.Wanted));
    }

    [Fact]
    public void No_database_that_is_recorded_as_ill_looks_fine()
    {
        using var expected = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Recordings.File("databases", "1-running", "expected.json")));
        var ill = expected.RootElement.GetProperty("databases").EnumerateObject().Where(database => database.Value.GetProperty("verdicts")[0].GetString() != "Healthy").Select(database => database.Name).ToList();

        Assert.NotEmpty(ill);
        Assert.All(ill.Except(["redis-split"]), name => Assert.NotEqual(true, One(Fleet(), name).Children.AllReady));
    }

    [Fact]
    public void Says_why_a_pod_does_not_run()
    {
        var pod = One(Fleet(), "platform-crash").Children.Objects.Single(child => child.Key.Kind == "Pod");

        Assert.Equal((false, "CrashLoopBackOff, 7 restarts"), (pod.Ready, pod.Word));
    }

    [Fact]
    public void Says_which_workload_the_operator_has_not_made() =>
        Assert.Equal("The operator has not made StatefulSet questdb-bare.", One(Fleet(), "questdb-bare").Children.Why);

    [Fact]
    public void Counts_nothing_where_pods_cannot_be_seen()
    {
        var children = One(Fleet().With(Covered(Pods, KindCoverageState.Forbidden, "pods are forbidden")), "platform-ok").Children;

        Assert.Equal((null, null, "pods are forbidden"), (children.Ready, children.Wanted, children.Why));
    }

    [Fact]
    public void What_was_seen_of_a_silent_cluster_is_stale_and_proves_nothing()
    {
        var database = Assert.Single(DatabaseInventory.Build(Fleet(), [], At.AddMinutes(5)), state => state.Key.Name == "platform-ok");

        Assert.Equal(ReadingState.Stale, database.Live.State);
        Assert.Null(database.Children.AllReady);
    }

    [Fact]
    public void The_incidents_databases_wait_for_pruning_and_have_their_application()
    {
        var incident = Incident();

        var pending = Build(incident).Where(state => state.PendingPrune).Select(state => (state.Key.Name, state.Application?.Name)).ToList();

        Assert.Equal(
            [("postgres-general", "database-instances"), ("questdb-timeseries", "database-instances"), ("redis-general", "database-instances")],
            pending);
    }

    [Fact]
    public void A_mark_that_an_operator_copied_to_a_child_names_no_application()
    {
        var copied = Platform().Objects.Values.Single(item => item.Key.Name == "rfr-redis-general" && item.Key.Kind == "StatefulSet");

        Assert.NotNull(copied.Annotation("argocd.argoproj.io/tracking-id"));
        Assert.Null(new ManagingApplications(Incident(), ClusterNames.In(Incident())).Named(copied));
    }

    [Fact]
    public void A_declared_database_that_is_nowhere_live_is_absent_and_read_from_its_manifest()
    {
        var database = Assert.Single(Build(Incident(), Declared("redis-new")), state => state.Key.Name == "redis-new");

        Assert.Equal((ReadingState.Absent, "Redis", "7.4", 2), (database.Live.State, database.Engine, database.Version, database.Replicas));
        Assert.Equal("feature/redis", Assert.Single(database.Declared).Branch);
    }

    [Theory]
    [InlineData("feature/gone", "feature/gone")]
    [InlineData("main", null)]
    [InlineData("1.*", null)]
    [InlineData("8749e2b", null)]
    public void A_tracked_revision_that_does_not_exist_is_told(string revision, string? missing)
    {
        var application = RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json")).Single(listed => listed.Key.Name == "database-instances");
        var url = application.Source.RepoUrl;
        var snapshot = Incident().With(
            new Observation.ApplicationChanged(new(SourceKind.ArgoCd, RecordedApplication.Instance), At, application with { ResourceVersion = "999999999", Sources = [application.Source with { TargetRevision = revision }] }),
            new Observation.RefsRead(new(SourceKind.Git, url), At, new(url, [new("refs/heads/main", "8749e2b"), new("refs/heads/feature/redis", "b")], "refs/heads/main", At)));

        Assert.Equal(missing, Build(snapshot, Declared("redis-new")).Single(state => state.Key.Name == "redis-new").MissingRevision);
    }

    [Theory]
    [InlineData(KindCoverageState.Forbidden, ReadingState.Forbidden)]
    [InlineData(KindCoverageState.NotInstalled, ReadingState.Absent)]
    [InlineData(KindCoverageState.Unreachable, ReadingState.NotRead)]
    public void What_cannot_be_seen_is_never_said_to_be_gone(KindCoverageState coverage, ReadingState state)
    {
        var snapshot = Incident().With(Covered(new("databases.spotahome.com", "RedisFailover"), coverage, "why"));

        var live = Build(snapshot, Declared("redis-new")).Single(database => database.Key.Name == "redis-new").Live;

        Assert.Equal((state, "why"), (live.State, live.Why));
    }

    [Fact]
    public void An_unconfigured_cluster_is_not_read()
    {
        var database = Assert.Single(Build(Incident() with { Sources = Snapshot.Empty.Sources, Objects = Snapshot.Empty.Objects }), state => state.Key.Name == "postgres-general");

        Assert.Equal(ReadingState.NotRead, database.Live.State);
        Assert.Contains("Kubernetes:Clusters", database.Live.Why);
    }

    private static Snapshot Incident() => Platform().With(new Observation.ApplicationsListed(
        new(SourceKind.ArgoCd, RecordedApplication.Instance),
        At,
        RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json"))));

    private static DeclaredDatabase Declared(string name) => new(
        new(RecordedApplication.Instance, "argocd", "database-instances"),
        new("databases.spotahome.com", "RedisFailover", "databases", name),
        new("https://git.example/platform.git", "feature/redis", $"infra/{name}.yaml", Taken: false, OnTracked: false),
        """{"kind":"RedisFailover","spec":{"redis":{"image":"redis:7.4","replicas":2}}}""");

    private static EquatableList<DatabaseState> Build(Snapshot snapshot, params DeclaredDatabase[] declared) => DatabaseInventory.Build(snapshot, declared, At);

    private static DatabaseState One(Snapshot snapshot, string name) => Assert.Single(Build(snapshot), state => state.Key.Name == name);
}
