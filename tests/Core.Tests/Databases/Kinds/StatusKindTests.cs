using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Databases.Verdicts;

namespace DbDashboard.Core.Tests.Databases.Kinds;

public sealed class StatusKindTests
{
    public static TheoryData<string, HealthStatus, string> Cases() => new()
    {
        { """{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","spec":{"instances":3,"storage":{"size":"10Gi"}},"status":{"phase":"Cluster in healthy state","instances":3,"readyInstances":3}}""", HealthStatus.Healthy, "Its operator says Cluster in healthy state" },
        { """{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","status":{"phase":"Cluster in healthy state","instances":3,"readyInstances":2}}""", HealthStatus.Degraded, "counts 2 of 3 ready" },
        { """{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","status":{"phase":"Failing over","phaseReason":"Failing over from a to b"}}""", HealthStatus.Degraded, "Failing over: Failing over from a to b" },
        { """{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","status":{"phase":"Setting up primary"}}""", HealthStatus.Progressing, "Setting up primary" },
        { """{"apiVersion":"postgresql.cnpg.io/v1","kind":"Cluster","status":{"phase":"Cluster in healthy state","conditions":[{"type":"cnpg.io/hibernation","status":"True"}]}}""", HealthStatus.Suspended, "switched off on purpose" },
        { """{"apiVersion":"redis.redis.opstreelabs.in/v1beta2","kind":"RedisCluster","status":{"state":"Failed","reason":"no quorum"}}""", HealthStatus.Degraded, "Failed: no quorum" },
        { """{"apiVersion":"pgv2.percona.com/v2","kind":"PerconaPGCluster","status":{"state":"ready","postgres":{"ready":3,"size":3}}}""", HealthStatus.Healthy, "ready" },
        { """{"apiVersion":"pxc.percona.com/v1","kind":"PerconaXtraDBCluster","status":{"state":"paused"}}""", HealthStatus.Suspended, "paused" },
        { """{"apiVersion":"psmdb.percona.com/v1","kind":"PerconaServerMongoDB","status":{"state":"error","message":"mongos: not ready"}}""", HealthStatus.Degraded, "error: mongos: not ready" },
        { """{"apiVersion":"psmdb.percona.com/v1","kind":"PerconaServerMongoDB","status":{"state":"sharding"}}""", HealthStatus.Unknown, "says sharding, which is not known here" },
        { """{"apiVersion":"mongodbcommunity.mongodb.com/v1","kind":"MongoDBCommunity","status":{"phase":"Pending"}}""", HealthStatus.Progressing, "Pending" },
        { """{"apiVersion":"k8s.mariadb.com/v1alpha1","kind":"MariaDB","status":{"conditions":[{"type":"Ready","status":"False","reason":"StatefulSetNotReady","message":"Not ready"}]}}""", HealthStatus.Degraded, "Ready False: StatefulSetNotReady Not ready" },
        { """{"apiVersion":"kafka.strimzi.io/v1","kind":"Kafka","status":{"conditions":[{"type":"Ready","status":"True"}]}}""", HealthStatus.Healthy, "Ready True" },
        { """{"apiVersion":"kafka.strimzi.io/v1","kind":"Kafka","status":{"conditions":[{"type":"Ready","status":"Unknown"}]}}""", HealthStatus.Unknown, "Ready Unknown" },
        { """{"apiVersion":"clickhouse.altinity.com/v1","kind":"ClickHouseInstallation","status":{"status":"Aborted","error":"timeout"}}""", HealthStatus.Degraded, "Aborted: timeout" },
        { """{"apiVersion":"clickhouse.altinity.com/v1","kind":"ClickHouseInstallation"}""", HealthStatus.Unknown, "has written no status that is known here" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_no_more_than_the_status_proves(string manifest, HealthStatus health, string says)
    {
        var named = manifest.Insert(1, "\"metadata\":{\"name\":\"theirs\",\"namespace\":\"databases\",\"creationTimestamp\":\"$-3h\"},");

        var verdict = Worlds.Other(named).Verdict("theirs");

        Assert.Equal(health, verdict.Health);
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_its_case() => Assert.All(
        DatabaseKinds.All.OfType<StatusKind>(),
        kind => Assert.Contains(Cases(), one => one.Data.Item1.Contains($"\"apiVersion\":\"{kind.Kind.Group}/{kind.Version}\",\"kind\":\"{kind.Kind.Kind}\"", StringComparison.Ordinal)));

    [Fact]
    public void A_kind_that_most_clusters_do_without_is_not_missed()
    {
        var cluster = new KindCoverage("east", new("postgresql.cnpg.io", "Cluster"), null, KindCoverageState.NotInstalled, ManifestWorld.Now);

        Assert.False(DatabaseKinds.IsWorthTelling(cluster));
        Assert.True(DatabaseKinds.IsWorthTelling(cluster with { State = KindCoverageState.Forbidden }));
        Assert.True(DatabaseKinds.IsWorthTelling(cluster with { Kind = new("acid.zalan.do", "postgresql") }));
    }
}
