using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>How an operator is recognised in a cluster.</summary>
/// <param name="Image">The last part of its image's name, without the tag.</param>
/// <param name="Lease">The name of its leader lease; null when it elects none.</param>
/// <param name="HasWebhooks">It answers for its kinds when they are written: while it is down nobody can write them.</param>
/// <param name="Needs">Kinds of others that it cannot run without.</param>
internal sealed record KnownOperator(string Name, string Image, EquatableList<GroupKind> Kinds, string? Lease = null, bool HasWebhooks = false, EquatableList<GroupKind> Needs = default)
{
    public static readonly IReadOnlyList<KnownOperator> All =
    [
        new("Zalando postgres-operator", "postgres-operator", [new("acid.zalan.do", "postgresql")]),
        new("Spotahome redis-operator", "redis-operator", [new("databases.spotahome.com", "RedisFailover")], "redis-failover-lease"),
        new(
            "QuestDB operator", "questdb-operator",
            [new("crd.questdb.io", "QuestDB"), new("crd.questdb.io", "QuestDBSnapshot"), new("crd.questdb.io", "QuestDBSnapshotSchedule")],
            "c6e41798.questdb.io", HasWebhooks: true,
            [new("snapshot.storage.k8s.io", "VolumeSnapshot")]),
        new(
            "Twingate operator", "kubernetes-operator",
            [new("twingate.com", "TwingateConnector"), new("twingate.com", "TwingateResource"), new("twingate.com", "TwingateResourceAccess"), new("twingate.com", "TwingateGroup")]),
    ];
}
