using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.Tests.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class FieldPrunedBySchemaTests
{
    private const string Id = "field-pruned-by-schema";
    private const string Schema = """
        {"metadata":{"name":"postgresqls.acid.zalan.do"},"spec":{"group":"acid.zalan.do","names":{"kind":"postgresql"},"versions":[{"name":"v1","schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object","properties":{
        "teamId":{"type":"string"},"volume":{"type":"object","properties":{"size":{"type":"string"}}},"parameters":{"type":"object","additionalProperties":{"type":"string"}},
        "extra":{"type":"object","x-kubernetes-preserve-unknown-fields":true},"users":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"}}}}}}}}}}]}}
        """;

    private static readonly SomeDrift Dropped = new("""{"spec":{"teamId":"acid"}}""", """{"spec":{"teamId":"acid","teamID":"acid"}}""")
    {
        Key = new("acid.zalan.do", "postgresql", "databases", "orders"),
        Managers = [SomeDrift.Wrote("argocd-controller", "/spec/teamId")],
    };

    [Fact]
    public async Task Says_that_the_field_never_came_to_life_and_what_was_not_checked()
    {
        var explanation = await Explained.RecordedAsync("cases/pruned-field");

        Assert.Equal("spec.podDisruptionBudget of RedisFailover pruned-field was sent and never came to life: the schema of RedisFailover (databases.spotahome.com/v1) probably has no such field, so the API server drops it.", explanation.Of(Id).Sentence);
        Assert.Equal(Confidence.Likely, explanation.Of(Id).Confidence);
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id && n.What == "Whether the schema of RedisFailover.databases.spotahome.com has the field");
    }

    [Fact]
    public void Is_proven_by_the_live_CRD_of_the_same_application()
    {
        var explanation = Dropped.Facts(Crd).Explain();

        Assert.Contains("the schema of postgresql (acid.zalan.do/v1) has no such field", explanation.Of(Id).Sentence);
        Assert.Equal(Confidence.Proven, explanation.Of(Id).Confidence);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Fact]
    public void Is_proven_by_the_definition_that_the_cluster_has()
    {
        var explanation = Known(Dropped.Facts(), Reading.Known(Postgresql.Value, "Kubernetes CustomResourceDefinition", Some.Moment)).Explain();

        Assert.Equal("spec.teamID of postgresql orders was sent and never came to life: the schema of postgresql (acid.zalan.do/v1) has no such field, so the API server drops it.", explanation.Of(Id).Sentence);
        Assert.Equal(Confidence.Proven, explanation.Of(Id).Confidence);
        Assert.Contains(explanation.Of(Id).Evidence.Items, e => e is { Text: "CustomResourceDefinition postgresqls.acid.zalan.do has no spec.teamID.", Source: "Kubernetes CustomResourceDefinition" });
    }

    [Theory]
    [InlineData("\"volume\":{\"size\":\"1Gi\"}")]
    [InlineData("\"preparedDatabases\":{\"shop\":{\"extensions\":{\"vector\":\"public\"}}}")]
    public void A_field_that_the_cluster_s_definition_has_was_taken_away_by_somebody(string field)
    {
        var explanation = Known((Dropped with { Wanted = $$$"""{"spec":{"teamId":"acid",{{{field}}}}}""" }).Facts(), Reading.Known(Postgresql.Value, "Kubernetes", Some.Moment)).Explain();

        Assert.False(explanation.Says(Id));
        Assert.True(explanation.Says("live-edit"));
    }

    [Fact]
    public void An_old_schema_does_not_speak_against_a_person_who_took_the_field_away()
    {
        var old = Reading.Known(Postgresql.Value, "Kubernetes", Some.Moment) with { State = ReadingState.Stale, Why = "the cluster does not answer now" };
        var facts = (Dropped with { Managers = [SomeDrift.Wrote("argocd-controller", "/spec/teamId"), SomeDrift.Wrote("kubectl-edit", "/metadata/labels/x", 60)] }).Facts();

        Assert.True(Known(facts, old).Explain().Says("live-edit"));
        Assert.False(Known(facts, old).Explain().Says(Id));
    }

    public static TheoryData<Reading<ResourceSchema>, string> NotKnown => new()
    {
        { Reading.Forbidden<ResourceSchema>("Kubernetes", Some.Moment, "User viewer cannot get it"), "User viewer cannot get it, and its CRD is not among this application's live objects" },
        { Reading.Absent<ResourceSchema>("Kubernetes", Some.Moment, "no definition"), "no definition, and its CRD is not among this application's live objects" },
        { Reading.Failed<ResourceSchema>("Kubernetes", Some.Moment, "it does not answer"), "it does not answer, and its CRD is not among this application's live objects" },
        { Reading.Known(Postgresql.Value, "Kubernetes", Some.Moment) with { State = ReadingState.Stale, Why = "the cluster does not answer now" }, "CustomResourceDefinition postgresqls.acid.zalan.do is known from before: the cluster does not answer now" },
        { Reading.Known(Postgresql.Value with { Versions = ImmutableDictionary<string, FieldSchema>.Empty }, "Kubernetes", Some.Moment), "CustomResourceDefinition postgresqls.acid.zalan.do has no schema for v1" },
    };

    [Theory]
    [MemberData(nameof(NotKnown))]
    public void Without_a_present_schema_it_is_likely_and_says_why(Reading<ResourceSchema> schema, string why)
    {
        var explanation = Known(Dropped.Facts(), schema).Explain();

        Assert.Equal(Confidence.Likely, explanation.Of(Id).Confidence);
        Assert.Equal(why, explanation.NotChecked.Items.Single(n => n.CauseId == Id).Why);
    }

    [Theory]
    [InlineData("\"volume\":{\"size\":\"1Gi\"}")]
    [InlineData("\"parameters\":{\"max_connections\":\"100\"}")]
    [InlineData("\"extra\":{\"anything\":1}")]
    [InlineData("\"users\":[{\"name\":\"ada\"}]")]
    public void A_field_that_the_schema_has_was_taken_away_by_somebody(string field)
    {
        var explanation = (Dropped with { Wanted = $$$"""{"spec":{"teamId":"acid",{{{field}}}}}""" }).Facts(Crd).Explain();

        Assert.False(explanation.Says(Id));
        Assert.True(explanation.Says("live-edit"));
    }

    [Fact]
    public void A_person_who_wrote_since_the_last_sync_may_have_taken_it_away() =>
        Assert.False((Dropped with { Managers = [SomeDrift.Wrote("kubectl-edit", "/metadata/labels/x", 60)] }).Explain().Says(Id));

    [Fact]
    public void A_field_that_is_new_in_Git_was_not_sent_yet() =>
        Assert.False((Dropped with { Synced = new string('b', 40), Applied = """{"spec":{"teamId":"acid"}}""" }).Explain().Says(Id));

    [Theory]
    [InlineData("labels", "{\"team\":\"data\"}")]
    [InlineData("finalizers", "[\"a\"]")]
    public void No_schema_drops_metadata(string name, string value) =>
        Assert.False((Dropped with { Live = """{"metadata":{}}""", Wanted = $$$"""{"metadata":{"{{{name}}}":{{{value}}}}}""" }).Explain().Says(Id));

    [Fact]
    public void A_built_in_kind_has_no_such_schema() =>
        Assert.False((Dropped with { Key = new("apps", "Deployment", "databases", "orders") }).Explain().Says(Id));

    private static readonly Lazy<ResourceSchema> Postgresql = new(() => SomeCrds.Read("postgresql.yaml"));

    private static Facts Known(Facts facts, Reading<ResourceSchema> schema) => facts with { Schemas = [new(Dropped.Key.GroupKind, schema)] };

    private static ManagedResource Crd => new(new("apiextensions.k8s.io", "CustomResourceDefinition", "", "postgresqls.acid.zalan.do"), Schema, Schema, Schema, Schema, "1", false, false, []);
}
