using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Extensions;

public sealed class VectorReaderTests
{
    private const string Asked = """{"preparedDatabases":{"app_db":{"extensions":{"vector":"public"}}}}""";
    private const string Recent = "ghcr.io/zalando/spilo-17:4.0-p2";

    [Theory]
    [InlineData("ghcr.io/zalando/spilo-17:4.0-p2", true)]
    [InlineData("registry.example/acid/spilo-15:3.1-p1", true)]
    [InlineData("registry.example/acid/spilo-15:3.0-p1", false)]
    [InlineData("registry.example/acid/spilo-14:2.1-p9", false)]
    [InlineData("registry.example/our-own-postgres:17", null)]
    public void The_image_of_the_pod_tells_whether_it_is_in(string image, bool? inImage)
    {
        var state = Of(Some.Postgres("orders"), image);
        Assert.Equal((inImage, image, "the pod orders-0"), (state.InImage, state.Image, state.ImageFrom));
    }

    [Fact]
    public void Without_a_pod_the_manifest_tells()
    {
        var state = VectorReader.Of(Some.Postgres("orders", $$"""{"dockerImage":"{{Recent}}"}"""), [], Snapshot.Empty)!;
        Assert.Equal((true, "the manifest"), (state.InImage, state.ImageFrom));
        Assert.Equal((null, "nothing"), (VectorReader.Of(Some.Postgres("orders"), [], Snapshot.Empty)!.Image, VectorReader.Of(Some.Postgres("orders"), [], Snapshot.Empty)!.ImageFrom));
    }

    [Fact]
    public void Asked_for_is_never_active()
    {
        var state = Of(Some.Postgres("orders", Asked), Recent);
        Assert.Equal((VectorWord.Declared, "It is asked for in app_db. Whether it is active is only known inside the database, and was not checked."), (state.Word, state.Sentence));
        Assert.Equal(new DeclaredVector("live", "app_db", "public"), Assert.Single(state.Declared));
        Assert.Null(state.Change);
    }

    [Fact]
    public void What_the_operator_could_not_make_is_not_applied()
    {
        const string Refusal = "could not execute create extension: pq: extension \"vector\" is not available";
        var ill = Some.Postgres("orders", Asked) with { Events = [new(new("acid.zalan.do", "postgresql", "databases", "orders"), true, "Sync", Refusal, 4, Some.Moment, "postgres-operator")] };
        Assert.Equal((VectorWord.NotApplied, $"It is asked for in app_db, and the operator could not make it: {Refusal}"), (Of(ill, Recent).Word, Of(ill, Recent).Sentence));
    }

    [Fact]
    public void An_image_without_it_says_so_whether_it_is_asked_for_or_not() =>
        Assert.All([Asked, "{}"], spec => Assert.Equal(VectorWord.NotInImage, Of(Some.Postgres("orders", spec), "registry.example/acid/spilo-15:3.0-p1").Word));

    [Fact]
    public void What_is_available_comes_with_the_lines_for_Git()
    {
        var state = Of(Some.Postgres("orders", """{"preparedDatabases":{"shop_db":{}}}"""), Recent);
        Assert.Equal(VectorWord.Available, state.Word);
        Assert.Equal("spec:\n  preparedDatabases:\n    shop_db:\n      extensions:\n        vector: public\n", state.Change);
    }

    [Fact]
    public void A_branch_that_asks_for_it_is_named_and_is_not_the_live_object()
    {
        var orders = Some.Postgres("orders");
        var onBranch = new DeclaredDatabase(Some.IncidentKey, orders.Key, new("r", "feature/pgvector", "orders.yaml", true, false), $$"""{"spec":{{Asked}}}""");
        var state = Of(orders, Recent, onBranch);
        Assert.Equal(VectorWord.Available, state.Word);
        Assert.Contains("The branch feature/pgvector asks for it.", state.Sentence, StringComparison.Ordinal);
        Assert.Equal("feature/pgvector", Assert.Single(state.Declared).Where);
    }

    [Theory]
    [InlineData("""{"postgresql":{"parameters":{"shared_preload_libraries":"bg_mon, pgvector"}}}""", "shared_preload_libraries names pgvector")]
    [InlineData("""{"preparedDatabases":{"app_db":{}},"databases":{"app_db":"app_user"}}""", "app_db stands also under databases with the owner app_user")]
    public void What_would_go_wrong_is_said(string spec, string risk) => Assert.StartsWith(risk, Of(Some.Postgres("orders", spec), Recent).Risk, StringComparison.Ordinal);

    [Fact]
    public void A_database_with_its_own_owner_is_no_risk_and_another_kind_has_no_answer()
    {
        Assert.Null(Of(Some.Postgres("orders", """{"preparedDatabases":{"app_db":{}},"databases":{"app_db":"app_db_owner"}}"""), Recent).Risk);
        Assert.Null(VectorReader.Of(Some.Postgres("orders") with { Key = new("databases.spotahome.com", "RedisFailover", "databases", "orders") }, [], Snapshot.Empty));
    }

    private static VectorState Of(DatabaseState state, string image, params DeclaredDatabase[] declared)
    {
        var pod = Some.Object($"{state.Key.Name}-0", status: $$"""{"containerStatuses":[{"name":"postgres","image":"{{image}}"}]}""");
        var tree = new ChildNode(pod.Key, HealthStatus.Healthy, "ready", null, null, [], []);
        return VectorReader.Of(state with { Tree = tree }, declared, Snapshot.Empty with { Objects = Snapshot.Empty.Objects.Add((state.Cluster, pod.Key), pod) })!;
    }
}
