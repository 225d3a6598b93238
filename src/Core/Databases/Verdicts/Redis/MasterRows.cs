using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Redis;

/// <summary>The rows about who is the master and how many servers there are.</summary>
internal static class MasterRows
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);

    public static Finding? NoMaster(RedisSigns signs)
    {
        if (signs.Masters is not { } masters)
        {
            return null;
        }

        var reach = signs.Reach(signs.MasterService);
        if (masters.Count > 1 || (masters.Count == 1 && reach != ServiceReach.Empty))
        {
            return null;
        }

        var ill = signs.ServerPods!.Where(pod => !PodWords.IsReady(pod)).ToList();
        var what = masters.Count == 0 ? "No pod has the master role" : $"Service {signs.MasterService} leads nowhere";
        return signs.Database.Age < FirstLook
            ? new(HealthStatus.Progressing, $"It was just made: {char.ToLowerInvariant(what[0])}{what[1..]} yet", "Wait.")
            : new Finding(HealthStatus.Degraded, $"{what}: writes fail{(ill.Count == 0 ? "" : $"; {PodWords.Say(ill)}")}", "Look at the pods, then at the operator's log: with several masters it refuses to act and says so.")
                .Seen(new Signal(masters.Count == 0 ? "no pod with redisfailovers-role=master" : $"no ready address behind {signs.MasterService}"))
                .Of(ill);
    }

    public static Finding? SplitBrain(RedisSigns signs) => signs.Masters is { Count: > 1 } masters
        ? new Finding(HealthStatus.Degraded, $"{string.Join(" and ", masters.Take(3).Select(pod => pod.Key.Name))} each have the master role: their data drifts apart, and the operator refuses to act", "Pick one by its replication offset and make the others its replicas with REPLICAOF.").Of(masters)
        : null;

    public static Finding? FewerThanWanted(RedisSigns signs)
    {
        if (signs.ServerPods is not { } pods || signs.ReadyServers >= signs.WantedServers)
        {
            return null;
        }

        var ill = pods.Where(pod => !PodWords.IsReady(pod)).ToList();
        return new Finding(HealthStatus.Degraded, $"{signs.ReadyServers} of {signs.WantedServers} servers are ready, and {signs.Masters!.Select(pod => pod.Key.Name).FirstOrDefault() ?? "none"} is the master{(ill.Count == 0 ? "" : $": {PodWords.Say(ill)}")}", "Look at the pods that are not ready: memory, volume, node.").Of(ill);
    }
}
