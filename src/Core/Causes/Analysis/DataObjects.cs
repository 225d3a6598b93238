using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Which objects hold data: deleting them loses it.</summary>
public static class DataObjects
{
    private static readonly HashSet<GroupKind> Databases =
    [
        new("acid.zalan.do", "postgresql"),
        new("databases.spotahome.com", "RedisFailover"),
        new("crd.questdb.io", "QuestDB"),
        new("postgresql.cnpg.io", "Cluster"),
        new("psmdb.percona.com", "PerconaServerMongoDB"),
        new("pxc.percona.com", "PerconaXtraDBCluster"),
        new("pgv2.percona.com", "PerconaPGCluster"),
        new("mongodbcommunity.mongodb.com", "MongoDBCommunity"),
        new("kafka.strimzi.io", "Kafka"),
        new("elasticsearch.k8s.elastic.co", "Elasticsearch"),
        new("clickhouse.altinity.com", "ClickHouseInstallation"),
        new("k8s.mariadb.com", "MariaDB"),
        new("rabbitmq.com", "RabbitmqCluster"),
    ];

    // Pruning one of these takes data with it: the volume itself, or everything in the namespace or of the kind.
    private static readonly HashSet<GroupKind> Holders =
    [
        new("", "PersistentVolumeClaim"),
        new("", "PersistentVolume"),
        new("", "Namespace"),
        new("apiextensions.k8s.io", "CustomResourceDefinition"),
    ];

    private static readonly string[][] SizePaths =
    [
        ["spec", "volume", "size"],
        ["spec", "redis", "storage", "persistentVolumeClaim", "spec", "resources", "requests", "storage"],
        ["spec", "resources", "requests", "storage"],
        ["spec", "storage", "size"],
    ];

    public static bool IsDatabase(ResourceKey key) => Databases.Contains(key.GroupKind);

    public static bool HoldsData(ResourceKey key) => IsDatabase(key) || Holders.Contains(key.GroupKind);

    /// <summary>What to call a group of objects: databases when all are, else objects.</summary>
    public static string Noun(IReadOnlyCollection<ResourceKey> keys) =>
        keys.All(IsDatabase) ? (keys.Count == 1 ? "database" : "databases") : keys.Count == 1 ? "object" : "objects";

    /// <summary>The volume size that the live object declares (<c>50Gi</c>); null when it declares none or was not read.</summary>
    public static string? Size(Facts facts, ResourceKey key)
    {
        var live = facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == key)?.Live;
        if (live is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(live);
            return SizePaths.Select(path => Follow(document.RootElement, path)).FirstOrDefault(size => size is not null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Follow(JsonElement element, string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
