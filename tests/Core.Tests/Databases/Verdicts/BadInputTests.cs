using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

/// <summary>What nobody expects of a cluster: it is shown as such, and the rest stays right.</summary>
public sealed class BadInputTests
{
    private static readonly WatchedKind Postgres = new(new("acid.zalan.do", "postgresql"), "v1", "postgresqls");

    [Fact]
    public void An_object_of_an_unknown_version_is_unknown_and_says_which()
    {
        var verdict = Worlds.Postgres().With("""postgresql/orders {"apiVersion":"acid.zalan.do/v2"}""").Verdict("orders");

        Assert.Equal((HealthStatus.Unknown, null), (verdict.Health, verdict.Row));
        Assert.Equal("Its version v2 is not known here: acid.zalan.do/v1 is", verdict.Why);
    }

    [Fact]
    public void Ten_megabytes_of_status_leave_its_small_members_and_a_warning()
    {
        var item = JsonElement.Parse("""{"metadata":{"name":"orders"},"status":{"log":"LONG","PostgresClusterStatus":"Running"}}""".Replace("LONG", new string('x', 10_000_000), StringComparison.Ordinal));

        var held = LiveObjectReader.Read("east", Postgres, item)!;

        Assert.Equal("""{"dbdashboard.cut":true,"PostgresClusterStatus":"Running"}""", held.Status);
        Assert.True(held.IsCut);
    }

    [Fact]
    public void A_database_that_is_held_only_in_part_is_judged_and_says_so()
    {
        var verdict = Worlds.Postgres().With("""postgresql/orders {"status":{"log":"LONG"}}""".Replace("LONG", new string('x', 300_000), StringComparison.Ordinal)).Verdict("orders");

        Assert.Equal(HealthStatus.Healthy, verdict.Health);
        Assert.Contains("too large", Assert.Single(verdict.Warnings.Items), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_children_are_judged_and_only_some_are_shown()
    {
        var snapshot = Worlds.Postgres().Snapshot();
        var pod = snapshot.Objects.Values.Single(one => one.Key.Name == "orders-1");
        var crowd = Enumerable.Range(2, 3_000).Select(at => pod with { Key = pod.Key with { Name = $"orders-{at}" }, Status = """{"phase":"Pending"}""" }).ToList();
        var state = ManifestWorld.States(snapshot with { Objects = snapshot.Objects.AddRange(crowd.Select(one => KeyValuePair.Create((one.Cluster, one.Key), one))) }).Single(one => one.Key.Name == "orders");

        Assert.Equal((HealthStatus.Degraded, "9"), (state.Verdict.Health, state.Verdict.Row?.Number));
        Assert.InRange(state.Verdict.Signals.Count, 1, 20);
        Assert.InRange(state.Tree!.All().Count(), 100, 501);
    }

    [Theory]
    [InlineData("""Pod/orders-1 {"status":{"conditions":[],"containerStatuses":[{"state":{"waiting":{"reason":"HOSTILE","message":"HOSTILE"}}}]}}""")]
    [InlineData("""postgresql/orders {"status":{"PostgresClusterStatus":"HOSTILE"}}""")]
    [InlineData("""postgresql/orders {"metadata":{"annotations":{"last-major-upgrade-failure":"HOSTILE"}}}""")]
    [InlineData("""Endpoints/orders {"metadata":{"annotations":{"leader":"HOSTILE","ttl":"-9","renewTime":"HOSTILE"}}}""")]
    [InlineData("""Pod/orders-0 {"metadata":{"annotations":{"status":"HOSTILE"}},"status":{"conditions":[{"type":"HOSTILE","status":"HOSTILE","lastTransitionTime":"HOSTILE"}]}}""")]
    [InlineData("""Event/orders.1 {"type":"Warning","reason":"HOSTILE","message":"HOSTILE","lastTimestamp":"HOSTILE","count":-7}""")]
    public void Hostile_texts_are_one_short_line(string changes)
    {
        var hostile = "<script>\\u0000\\u001b[2J\\n" + new string('A', 900);

        var state = Worlds.Postgres().With(changes.Replace("HOSTILE", hostile, StringComparison.Ordinal)).State("orders");

        Assert.InRange(state.Verdict.Why.Length, 10, 600);
        Assert.DoesNotContain(state.Verdict.Why, char.IsControl);
        Assert.All(state.Verdict.Signals.Items, signal => Assert.DoesNotContain(signal.Says, char.IsControl));
        Assert.All(state.Tree!.All(), node => Assert.InRange(node.Word.Length, 0, 200));
    }

    [Fact]
    public void One_forbidden_namespace_hides_its_databases_and_nothing_of_the_other()
    {
        var whole = Worlds.Postgres().Snapshot();
        var copies = whole.Objects.Values.Where(one => one.Key.Namespace == "databases").Select(one => one with { Key = one.Key with { Namespace = "closed" } });
        var coverage = whole.Coverage.Values.Where(one => one.Namespace is null).SelectMany(one => (KindCoverage[])
        [
            one with { Namespace = "databases" },
            one with { Namespace = "closed", State = one.Kind == ChildKinds.Pod ? KindCoverageState.Forbidden : one.State, Why = one.Kind == ChildKinds.Pod ? "pods is forbidden" : one.Why },
        ]);
        var snapshot = whole with { Objects = whole.Objects.AddRange(copies.Select(one => KeyValuePair.Create((one.Cluster, one.Key), one))), Coverage = Empty.AddRange(coverage.Select(one => KeyValuePair.Create((one.Cluster, one.Kind, one.Namespace), one))) };

        var verdicts = ManifestWorld.States(snapshot).Where(state => state.Key.Name == "orders").ToDictionary(state => state.Key.Namespace, state => state.Verdict);

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unknown), (verdicts["databases"].Health, verdicts["closed"].Health));
        Assert.Contains(verdicts["closed"].Missing.Items, one => one is { What: "Pods", State: ReadingState.Forbidden, Why: "pods is forbidden" });
    }

    private static System.Collections.Immutable.ImmutableDictionary<(string, GroupKind, string?), KindCoverage> Empty => Snapshot.Empty.Coverage;
}
