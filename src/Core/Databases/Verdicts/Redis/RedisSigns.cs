using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Redis;

/// <summary>What the rows of a RedisFailover ask: all of it of its children, as the object itself has no status.</summary>
internal sealed class RedisSigns(LiveDatabase database) : Signs(database)
{
    private const int DefaultReplicas = 3;

    private readonly JsonElement spec = SpecMembers.Parse(database.Object.Spec);

    public string ServersName => $"rfr-{Database.Name}";

    public string SentinelsName => $"rfs-{Database.Name}";

    public string MasterService => $"rfrm-{Database.Name}";

    public LiveObject? Servers => Database.Find(ChildKinds.StatefulSet, ServersName);

    public LiveObject? Sentinels => Database.Find(ChildKinds.Deployment, SentinelsName);

    /// <summary>Absent and 0 are taken for 3 by the operator.</summary>
    public int WantedServers => Replicas("redis");

    public int WantedSentinels => Replicas("sentinel");

    public bool IsZeroOnPurpose => spec.Number("redis", "replicas") == 0 && spec.Number("sentinel", "replicas") == 0;

    /// <summary>Sentinels that must agree before a failover.</summary>
    public int Quorum => (WantedSentinels / 2) + 1;

    /// <summary>The servers' pods; null when pods cannot be seen.</summary>
    public IReadOnlyList<LiveObject>? ServerPods => Pods is { } pods ? [.. pods.Where(pod => pod.Label("app.kubernetes.io/component") != "sentinel")] : null;

    public IReadOnlyList<LiveObject>? Masters => ServerPods is { } pods ? [.. pods.Where(pod => pod.Label("redisfailovers-role") == "master")] : null;

    public int ReadyServers => (ServerPods ?? []).Count(PodWords.IsReady);

    /// <summary>Null when Deployments cannot be seen.</summary>
    public int? AvailableSentinels => Ask(ChildKinds.Deployment) is null ? null
        : Sentinels is { } found ? SpecMembers.Parse(found.Status).Number("availableReplicas") ?? 0 : 0;

    /// <summary>Since when no sentinel is available, by the Deployment's own condition; else since it was made.</summary>
    public DateTimeOffset? SentinelsSince => Sentinels is null ? null : SpecMembers.Parse(Sentinels.Status).Items("conditions")
        .Where(condition => condition.Text("type") == "Available").Select(condition => PodFacts.Time(condition.Text("lastTransitionTime"))).FirstOrDefault() ?? Sentinels.CreatedAt;

    private int Replicas(string part) => spec.Number(part, "replicas") is { } replicas and > 0 ? replicas : DefaultReplicas;
}
