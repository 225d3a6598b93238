using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Redis;

/// <summary>The rows about the sentinels.</summary>
internal static class SentinelRows
{
    private static readonly TimeSpan Learning = TimeSpan.FromMinutes(3);

    public static Finding? NeverLearned(RedisSigns signs) =>
        signs.AvailableSentinels == 0 && signs.ServerPods is not null && signs.ReadyServers >= signs.WantedServers && signs.Now - signs.SentinelsSince > Learning
            ? new Finding(HealthStatus.Degraded, $"All servers are ready, and no sentinel of {signs.SentinelsName} is for {CommonRows.Minutes((signs.Now - signs.SentinelsSince)!.Value)}: they never learned who the master is", "Look for CONFIG SET in the operator's log: one line of customConfig that Redis refuses stops it before the sentinels.")
                { Since = signs.SentinelsSince }.Seen(Available(signs))
            : null;

    public static Finding? NoQuorum(RedisSigns signs) =>
        signs.AvailableSentinels is { } available && available < signs.Quorum
            ? new Finding(HealthStatus.Degraded, $"{available} of {signs.WantedSentinels} sentinels are available and {signs.Quorum} must agree: there can be no failover", "Look at the sentinels' pods and their nodes.") { Since = signs.SentinelsSince }
                .Seen(Available(signs))
            : null;

    private static Signal Available(RedisSigns signs) => new($"Deployment {signs.SentinelsName}: {signs.AvailableSentinels} of {signs.WantedSentinels} available", signs.Sentinels?.Key, signs.SentinelsSince);
}
