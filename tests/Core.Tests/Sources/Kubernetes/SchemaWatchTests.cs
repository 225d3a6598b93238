using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

public sealed class SchemaWatchTests : IAsyncLifetime
{
    private const string Definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/";
    private const string Postgres = Definitions + "postgresqls.acid.zalan.do";
    private const string Forbidden = """{"kind":"Status","message":"customresourcedefinitions.apiextensions.k8s.io \"postgresqls.acid.zalan.do\" is forbidden: User \"viewer\" cannot get resource","code":403}""";

    private ClusterUnderTest cluster = null!;

    public async ValueTask InitializeAsync() => cluster = await ClusterUnderTest.CreateAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task Reads_the_definition_of_each_database_kind_and_follows_it()
    {
        cluster.Server.Lists(Postgres, 200, Definition("1", "size"));
        cluster.Start();
        var first = Assert.IsType<ResourceSchema>((await Until(read => read.IsKnown)).Value);

        await cluster.UntilAsTimeGoesBy(held => Schema(held)?.At > Some.Moment.AddMinutes(1), TimeSpan.FromSeconds(30));
        Assert.Same(first, Schema(cluster.Store.Current)!.Value);

        cluster.Server.Lists(Postgres, 200, Definition("2", "volume"));
        await cluster.UntilAsTimeGoesBy(held => Schema(held)!.Value!.Of("v1")!.Has(["spec", "volume"]), TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(403, Forbidden, ReadingState.Forbidden, "Grant get on customresourcedefinitions")]
    [InlineData(404, """{"kind":"Status","message":"not found","code":404}""", ReadingState.Absent, "no definition of postgresql.acid.zalan.do")]
    [InlineData(500, "down", ReadingState.Failed, "The API server answered 500: down")]
    [InlineData(200, "{}", ReadingState.Failed, "is no definition of postgresql.acid.zalan.do")]
    public async Task Says_why_there_is_none(int status, string body, ReadingState state, string why)
    {
        cluster.Server.Lists(Postgres, status, body);
        cluster.Server.Lists("/openapi/v3/apis/acid.zalan.do/v1", 403, Forbidden);
        cluster.Start();

        Assert.Contains(why, (await Until(read => read.State == state)).Why);
    }

    [Fact]
    public async Task Where_definitions_are_forbidden_OpenAPI_says_it()
    {
        cluster.Server.Lists(Postgres, 403, Forbidden);
        cluster.Server.Lists("/openapi/v3/apis/acid.zalan.do/v1", 200, """{"components":{"schemas":{"a":{"properties":{"spec":{"properties":{"size":{}}}},"x-kubernetes-group-version-kind":[{"group":"acid.zalan.do","kind":"postgresql","version":"v1"}]}}}}""");
        cluster.Start();

        var read = await Until(read => read.IsKnown);

        Assert.Equal("Kubernetes OpenAPI", read.Source);
        Assert.True(read.Value!.Of("v1")!.Has(["spec", "size"]));
    }

    [Fact]
    public async Task Other_kinds_are_found_by_the_server_s_own_list()
    {
        cluster.Server.Lists(Postgres, 200, Definition("1", "size"));
        cluster.Server.Lists("/apis/x.io/v2", 200, """{"resources":[{"kind":"Box","name":"boxes/status"},{"kind":"Box","name":"boxes"}]}""");
        cluster.Server.Lists(Definitions + "boxes.x.io", 200, Definition("1", "lid").Replace("acid.zalan.do", "x.io", StringComparison.Ordinal).Replace("postgresql", "Box", StringComparison.Ordinal));
        cluster.Start(wanted: new Wanted((new GroupKind("x.io", "Box"), "v2")));

        await cluster.Until(held => held.Schemas.GetValueOrDefault(("east", new GroupKind("x.io", "Box"))) is { IsKnown: true });
    }

    private async Task<Reading<ResourceSchema>> Until(Func<Reading<ResourceSchema>, bool> isThere) =>
        Schema(await cluster.UntilAsTimeGoesBy(held => Schema(held) is { } read && isThere(read)))!;

    private static Reading<ResourceSchema>? Schema(Snapshot snapshot) => snapshot.Schemas.GetValueOrDefault(("east", ClusterUnderTest.PostgresKind.Kind));

    private static string Definition(string version, string field) => """
        {"metadata":{"name":"postgresqls.acid.zalan.do","resourceVersion":"VERSION"},"spec":{"group":"acid.zalan.do","names":{"kind":"postgresql"},
        "versions":[{"name":"v1","schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object","properties":{"FIELD":{"type":"string"}}}}}}}]}}
        """.Replace("VERSION", version, StringComparison.Ordinal).Replace("FIELD", field, StringComparison.Ordinal);

    private sealed class Wanted((GroupKind Kind, string Version) kind) : IWantedSchemas
    {
        public IReadOnlyList<(GroupKind Kind, string Version)> Of(string cluster) => [kind];
    }
}
