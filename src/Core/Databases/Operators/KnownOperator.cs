using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>How an operator is recognised in a cluster, and what it cannot do without.</summary>
/// <param name="Image">The last part of its image's name, without the tag: <c>postgres-operator</c>.</param>
internal sealed record KnownOperator(string Name, string Image, EquatableList<GroupKind> Kinds)
{
    public static readonly IReadOnlyList<KnownOperator> All =
    [
        new("Zalando postgres-operator", "postgres-operator", [new("acid.zalan.do", "postgresql")]) { ElectsNone = true },
        new("Spotahome redis-operator", "redis-operator", [new("databases.spotahome.com", "RedisFailover")]) { Lease = "redis-failover-lease" },
        new(
            "QuestDB operator", "questdb-operator",
            [new("crd.questdb.io", "QuestDB"), new("crd.questdb.io", "QuestDBSnapshot"), new("crd.questdb.io", "QuestDBSnapshotSchedule")])
        {
            Lease = "c6e41798.questdb.io",
            Webhooks = "questdb",
            Needs = [ChildKinds.VolumeSnapshot],
        },
        new(
            "Twingate operator", "twingate/kubernetes-operator",
            [new("twingate.com", "TwingateConnector"), new("twingate.com", "TwingateResource"), new("twingate.com", "TwingateResourceAccess"), new("twingate.com", "TwingateGroup")]) { ElectsNone = true },
    ];

    /// <summary>The name of its leader lease; null when it elects no leader.</summary>
    public string? Lease { get; init; }

    /// <summary>It elects no leader: two pods of it are two writers.</summary>
    public bool ElectsNone { get; init; }

    /// <summary>What the names of its webhooks hold; null when it has none.</summary>
    public string? Webhooks { get; init; }

    /// <summary>Kinds of others without which it exits.</summary>
    public EquatableList<GroupKind> Needs { get; init; }
}
