using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>Objects whose deletion loses data: databases, their volumes, and what takes these with it (namespaces, the databases' definitions).</summary>
public static class DataKinds
{
    private static readonly Dictionary<GroupKind, string[]> SizePaths = new()
    {
        [new("acid.zalan.do", "postgresql")] = ["spec", "volume", "size"],
        [new("databases.spotahome.com", "RedisFailover")] = ["spec", "redis", "storage", "persistentVolumeClaim", "spec", "resources", "requests", "storage"],
        [new("crd.questdb.io", "QuestDB")] = ["spec", "volume", "size"],
        [new("postgresql.cnpg.io", "Cluster")] = ["spec", "storage", "size"],
        [new("redis.redis.opstreelabs.in", "RedisCluster")] = ["spec", "storage", "volumeClaimTemplate", "spec", "resources", "requests", "storage"],
        [new("pgv2.percona.com", "PerconaPGCluster")] = [],
        [new("pxc.percona.com", "PerconaXtraDBCluster")] = ["spec", "pxc", "volumeSpec", "persistentVolumeClaim", "resources", "requests", "storage"],
        [new("psmdb.percona.com", "PerconaServerMongoDB")] = [],
        [new("mongodbcommunity.mongodb.com", "MongoDBCommunity")] = [],
        [new("k8s.mariadb.com", "MariaDB")] = ["spec", "storage", "size"],
        [new("kafka.strimzi.io", "Kafka")] = ["spec", "kafka", "storage", "size"],
        [new("clickhouse.altinity.com", "ClickHouseInstallation")] = [],
        [new("", "PersistentVolumeClaim")] = ["spec", "resources", "requests", "storage"],
        [new("", "PersistentVolume")] = ["spec", "capacity", "storage"],
    };

    private static readonly string[] Groups = [.. SizePaths.Keys.Where(kind => kind.Group.Length > 0).Select(kind => $".{kind.Group}").Distinct()];

    /// <summary>A database's own object.</summary>
    public static bool IsDatabase(ResourceKey key) => key.Group.Length > 0 && SizePaths.ContainsKey(key.GroupKind);

    public static bool IsData(ResourceKey key) => SizePaths.ContainsKey(key.GroupKind)
        || key is { Group: "", Kind: "Namespace" }
        || (key.Kind == "CustomResourceDefinition" && Groups.Any(group => key.Name.EndsWith(group, StringComparison.Ordinal)));

    /// <summary>The volume's size as the object declares it; null when it has none or is not known.</summary>
    public static string? SizeOf(ResourceKey key, string? json)
    {
        if (json is null || !SizePaths.TryGetValue(key.GroupKind, out var path))
        {
            return null;
        }

        var at = CanonicalJson.Parse(json);
        foreach (var name in path)
        {
            at = at.At(name);
        }

        return at is JsonValue ? at.ToString() : null;
    }
}
