using DbDashboard.Core.Databases.Verdicts.Conditions;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>The kinds of other operators, each with what its status says. One row is one kind.</summary>
internal static class StatusKinds
{
    private static readonly StatusWords PerconaState = new(["state"])
    {
        Healthy = ["ready"],
        Progressing = ["initializing", "stopping"],
        Suspended = ["paused"],
        Degraded = ["error"],
    };

    public static IReadOnlyList<StatusKind> All { get; } =
    [
        new(
            new(new("postgresql.cnpg.io", "Cluster"), "v1", "clusters"), "PostgreSQL (CloudNativePG)",
            new("cnpg.io/cluster", Size: ["storage", "size"], Replicas: ["instances"]),
            new(["phase"])
            {
                Healthy = ["Cluster in healthy state"],
                Progressing = ["Setting up primary", "Creating a new replica", "Upgrading cluster", "Waiting for the instances to become active", "Promoting to primary cluster", "Switchover in progress", "Applying configuration", "Online upgrade in progress"],
                Degraded = ["Failing over", "Waiting for user action", "Unable to create required cluster objects", "Cluster has incomplete or invalid image catalog", "Cluster is unrecoverable and needs manual intervention"],
                Ready = ["readyInstances"],
                Wanted = ["instances"],
                Message = "phaseReason",
            }),
        new(
            new(new("redis.redis.opstreelabs.in", "RedisCluster"), "v1beta2", "redisclusters"), "Redis cluster (OT)",
            new("app", Size: ["storage", "volumeClaimTemplate", "spec", "resources", "requests", "storage"], Replicas: ["clusterSize"]),
            new(["state"]) { Healthy = ["Ready"], Progressing = ["Initializing", "Bootstrap"], Degraded = ["Failed"], Message = "reason" }),
        new(
            new(new("pgv2.percona.com", "PerconaPGCluster"), "v2", "perconapgclusters"), "PostgreSQL (Percona)",
            new("postgres-operator.crunchydata.com/cluster", ["postgresVersion"]), PerconaState with { Ready = ["postgres", "ready"], Wanted = ["postgres", "size"] }),
        new(
            new(new("pxc.percona.com", "PerconaXtraDBCluster"), "v1", "perconaxtradbclusters"), "MySQL (Percona XtraDB)",
            new("app.kubernetes.io/instance", Replicas: ["pxc", "size"]), PerconaState with { Ready = ["ready"], Wanted = ["size"] }),
        new(
            new(new("psmdb.percona.com", "PerconaServerMongoDB"), "v1", "perconaservermongodbs"), "MongoDB (Percona)",
            new("app.kubernetes.io/instance"), PerconaState with { Ready = ["ready"], Wanted = ["size"] }),
        new(
            new(new("mongodbcommunity.mongodb.com", "MongoDBCommunity"), "v1", "mongodbcommunity"), "MongoDB",
            new("app", ["version"], Replicas: ["members"]),
            new(["phase"]) { Healthy = ["Running"], Progressing = ["Pending"], Degraded = ["Failed"] }),
        new(
            new(new("k8s.mariadb.com", "MariaDB"), "v1alpha1", "mariadbs"), "MariaDB",
            new("app.kubernetes.io/instance", Size: ["storage", "size"], Replicas: ["replicas"]), new([])),
        new(
            new(new("kafka.strimzi.io", "Kafka"), "v1", "kafkas"), "Kafka (Strimzi)",
            new("strimzi.io/cluster", ["kafka", "version"], AlsoVersions: ["v1beta2"]), new([])),
        new(
            new(new("clickhouse.altinity.com", "ClickHouseInstallation"), "v1", "clickhouseinstallations"), "ClickHouse (Altinity)",
            new("clickhouse.altinity.com/chi"),
            new(["status"]) { Healthy = ["Completed"], Progressing = ["InProgress", "Terminating"], Degraded = ["Aborted"], Message = "error" }),
    ];
}
