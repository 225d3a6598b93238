using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Tests.Model;

public sealed class SchemaReaderTests
{
    [Theory]
    [InlineData("postgresql.yaml", "v1", "spec.volume.size")]
    [InlineData("postgresql.yaml", "v1", "spec.postgresql.parameters.max_connections")]
    [InlineData("postgresql.yaml", "v1", "spec.users.ada.0")]
    [InlineData("postgresql.yaml", "v1", "spec.preparedDatabases.shop.extensions.vector")]
    [InlineData("postgresql.yaml", "v1", "metadata.labels.team")]
    [InlineData("postgresql.yaml", "v1", "status.PostgresClusterStatus")]
    [InlineData("redisfailover.yaml", "v1", "spec.redis.storage.persistentVolumeClaim.spec.resources.requests.storage")]
    [InlineData("redisfailover.yaml", "v1", "spec.redis.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.0.matchExpressions.0.key")]
    [InlineData("questdb.yaml", "v1beta1", "spec.config.serverConfig")]
    public void A_field_of_the_operator_s_definition_is_there(string file, string version, string path) =>
        Assert.True(SomeCrds.Read(file).Of(version)!.Has(path.Split('.')));

    [Theory]
    [InlineData("postgresql.yaml", "v1", "spec.teamID")]
    [InlineData("postgresql.yaml", "v1", "spec.volume.sizes")]
    [InlineData("redisfailover.yaml", "v1", "spec.podDisruptionBudget")]
    [InlineData("redisfailover.yaml", "v1", "spec.redis.storage.persistentVolumeClaim.spec.resources.request")]
    [InlineData("questdb.yaml", "v1beta1", "spec.config.serverConf")]
    public void A_field_that_it_does_not_have_is_not(string file, string version, string path) =>
        Assert.False(SomeCrds.Read(file).Of(version)!.Has(path.Split('.')));

    [Theory]
    [InlineData("postgresql.yaml", "postgresql.acid.zalan.do")]
    [InlineData("postgresteam.yaml", "PostgresTeam.acid.zalan.do")]
    [InlineData("operatorconfiguration.yaml", "OperatorConfiguration.acid.zalan.do")]
    [InlineData("redisfailover.yaml", "RedisFailover.databases.spotahome.com")]
    [InlineData("questdb.yaml", "QuestDB.crd.questdb.io")]
    [InlineData("questdbsnapshot.yaml", "QuestDBSnapshot.crd.questdb.io")]
    [InlineData("questdbsnapshotschedule.yaml", "QuestDBSnapshotSchedule.crd.questdb.io")]
    [InlineData("twingate-connector.yaml", "TwingateConnector.twingate.com")]
    [InlineData("twingate-group.yaml", "TwingateGroup.twingate.com")]
    [InlineData("twingate-resource.yaml", "TwingateResource.twingate.com")]
    [InlineData("twingate-resourceaccess.yaml", "TwingateResourceAccess.twingate.com")]
    public void Every_operator_s_definition_is_read(string file, string kind) => Assert.Equal(kind, SomeCrds.Read(file).Kind.ToString());

    [Fact]
    public void Of_nine_hundred_kilobytes_little_is_held()
    {
        var seen = new HashSet<FieldSchema>();
        Walk(SomeCrds.Read("redisfailover.yaml").Of("v1")!, seen);

        Assert.InRange(seen.Count, 100, 400);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{"b":{"type":"object","properties":{"c":{}}}}}}}""", "a.x.y", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{"b":{"type":"object","properties":{"c":{}}}}}}}""", "a.b.d", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"object","properties":{"b":{}}}}}}""", "a.any.b", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"object","properties":{"b":{}}}}}}""", "a.any.c", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","additionalProperties":true}}}""", "a.any.c", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","x-kubernetes-embedded-resource":true}}}""", "a.metadata.name", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","x-kubernetes-embedded-resource":true}}}""", "a.spec", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"b":{}}}}}}""", "a.0.b", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"b":{}}}}}}""", "a.0.c", false)]
    [InlineData("""{"type":"object","properties":{"a":{"allOf":[{"$ref":"#/components/schemas/x"}]}}}""", "a.any", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object"}}}""", "a.b", false)]
    public void Follows_what_the_API_server_keeps(string schema, string path, bool isKept) =>
        Assert.Equal(isKept, SchemaReader.ReadDefinition(Definition(schema))!.Of("v1")!.Has(path.Split('.')));

    [Fact]
    public void An_old_definition_that_drops_nothing_drops_nothing() =>
        Assert.True(SchemaReader.ReadDefinition(Definition("""{"type":"object"}""", ""","preserveUnknownFields":true"""))!.Of("v1")!.Has(["spec", "any"]));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"kind":"List","items":[]}""")]
    [InlineData("""{"spec":{"names":{"kind":"A"},"versions":{}}}""")]
    public void What_is_no_definition_is_not_read(string json) => Assert.Null(SchemaReader.ReadDefinition(JsonElement.Parse(json)));

    [Fact]
    public void A_version_without_a_schema_says_nothing() =>
        Assert.Null(SchemaReader.ReadDefinition(JsonElement.Parse("""{"spec":{"group":"x.io","names":{"kind":"A"},"versions":[{"name":"v1"}]}}"""))!.Of("v1"));

    [Theory]
    [InlineData("""{"spec":{"properties":{"size":{}}}}""", true)]
    [InlineData("""{"metadata":{}}""", false)]
    public void OpenAPI_says_the_same_where_it_says_anything(string properties, bool isRead)
    {
        var document = JsonElement.Parse("""{"components":{"schemas":{"io.x.v1.A":{"type":"object","properties":FIELDS,"x-kubernetes-group-version-kind":[{"group":"x.io","kind":"A","version":"v1"}]}}}}""".Replace("FIELDS", properties, StringComparison.Ordinal));

        var read = SchemaReader.ReadOpenApi(document, new GroupKind("x.io", "A"), "v1");

        Assert.Equal(isRead, read?.Of("v1")?.Has(["spec", "size"]) ?? false);
        Assert.NotEqual(isRead, read is null);
        Assert.Null(SchemaReader.ReadOpenApi(document, new GroupKind("x.io", "B"), "v1"));
    }

    private static JsonElement Definition(string schema, string more = "") =>
        JsonElement.Parse("""{"metadata":{"name":"as.x.io","resourceVersion":"7"},"spec":{"group":"x.io","names":{"kind":"A"},"versions":[{"name":"v1","schema":{"openAPIV3Schema":SCHEMA}}]MORE}}"""
            .Replace("SCHEMA", schema, StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal));

    private static void Walk(FieldSchema schema, HashSet<FieldSchema> seen)
    {
        if (seen.Add(schema))
        {
            foreach (var below in schema.Fields.Values.Concat(new[] { schema.Items, schema.Values }.OfType<FieldSchema>()))
            {
                Walk(below, seen);
            }
        }
    }
}
