using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Databases.Verdicts.Redis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Kinds;

/// <summary>
/// Redis with Sentinel of Spotahome's operator (1.3): a StatefulSet <c>rfr-&lt;name&gt;</c> and a Deployment <c>rfs-&lt;name&gt;</c>.
/// The kind has no status at all, so the operator never has a word. A count that is absent or 0 is taken for 3 by the operator.
/// </summary>
public sealed class RedisFailover : IDatabaseKind
{
    private const string NameLabel = "redisfailovers.databases.spotahome.com/name";
    private const int DefaultReplicas = 3;

    public GroupKind Kind => new("databases.spotahome.com", "RedisFailover");

    public string Version => "v1";

    public string Plural => "redisfailovers";

    public string Engine => "Redis";

    public DatabaseFields Read(string spec, string status)
    {
        var wanted = SpecMembers.Parse(spec);
        return new(
            SpecMembers.ImageTag(wanted.Text("redis", "image")),
            wanted.Text("redis", "storage", "persistentVolumeClaim", "spec", "resources", "requests", "storage"),
            Replicas(wanted, "redis"),
            OperatorWord: null);
    }

    public IEnumerable<Workload> Workloads(string name, string spec)
    {
        var wanted = SpecMembers.Parse(spec);
        yield return new("StatefulSet", $"rfr-{name}", Replicas(wanted, "redis"));
        yield return new("Deployment", $"rfs-{name}", Replicas(wanted, "sentinel"));
    }

    public bool DeletesVolumes(string spec) => SpecMembers.Parse(spec).Find("redis", "storage", "keepAfterDeletion") is not { ValueKind: JsonValueKind.True };

    public EquatableList<DecisionRow> Table => RedisTable.Rows;

    public DatabaseVerdict Judge(LiveDatabase database) => RedisTable.Judge(database);

    public IEnumerable<DatabaseEndpoint> Endpoints(ResourceKey key, string spec) =>
    [
        new("sentinels, master mymaster", $"rfs-{key.Name}.{key.Namespace}.svc:26379"),
        new("writes", $"rfrm-{key.Name}.{key.Namespace}.svc:6379"),
        new("reads", $"rfrs-{key.Name}.{key.Namespace}.svc:6379"),
    ];

    public bool IsChild(LiveObject child, string name, string databaseUid) =>
        child.Label(NameLabel) == name
        || (child.Label("app.kubernetes.io/part-of") == "redis-failover" && child.Label("app.kubernetes.io/name") == name)
        || child.IsOwnedBy(databaseUid);

    private static int Replicas(JsonElement wanted, string part) =>
        wanted.Number(part, "replicas") is { } replicas and > 0 ? replicas : DefaultReplicas;
}
