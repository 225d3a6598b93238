using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Redis;

/// <summary>The rows that are reached when nothing speaks against it.</summary>
internal static class HealthyRows
{
    private const string NobodyHeals = "Its operator is not ready: it serves, and nobody would heal it.";

    /// <param name="isSmall">The row of what works and cannot fail over.</param>
    public static Finding? Well(RedisSigns signs, bool isSmall)
    {
        if ((signs.WantedSentinels < 3 || signs.WantedServers < 2) != isSmall || (!isSmall && signs.OperatorIsReady(isDetail: true) == false))
        {
            return null;
        }

        var small = isSmall ? $"{signs.WantedServers} {(signs.WantedServers == 1 ? "server" : "servers")} and {signs.WantedSentinels} {(signs.WantedSentinels == 1 ? "sentinel" : "sentinels")}: there is no automatic failover." : null;
        return Say(signs).Warn(small, isSmall && signs.OperatorIsReady(isDetail: true) == false ? NobodyHeals : null);
    }

    public static Finding? WithoutOperator(RedisSigns signs) => Say(signs).Warn(NobodyHeals);

    private static Finding Say(RedisSigns signs) =>
        new Finding(HealthStatus.Healthy, $"{signs.Masters?.Select(pod => pod.Key.Name).FirstOrDefault() ?? "A pod"} is the master, {(signs.WantedServers == 1 ? "its one server" : $"all {signs.WantedServers} servers")} and {signs.AvailableSentinels} of {signs.WantedSentinels} sentinels are ready")
            .Seen((signs.Masters ?? []).Select(PodWords.Signal));
}
