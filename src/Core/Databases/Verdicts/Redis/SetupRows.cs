using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Redis;

/// <summary>The rows about what the operator made of the object.</summary>
internal static class SetupRows
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rolling = TimeSpan.FromMinutes(10);

    public static Finding? NotMade(RedisSigns signs)
    {
        var missing = new[]
        {
            signs.IsAbsent(ChildKinds.StatefulSet, signs.ServersName) == true ? $"StatefulSet {signs.ServersName}" : null,
            signs.IsAbsent(ChildKinds.Deployment, signs.SentinelsName) == true ? $"Deployment {signs.SentinelsName}" : null,
        }.OfType<string>().ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var named = string.Join(" and ", missing);
        return (signs.OperatorIsReady(isDetail: true), signs.Database.Age > FirstLook) switch
        {
            (_, false) => new(HealthStatus.Progressing, $"It was just made, and its operator has not made {named} yet", "Wait."),
            (false, _) => new(HealthStatus.Unknown, $"Its operator is not ready and has not made {named}", "Look at the operator first."),
            _ => new Finding(HealthStatus.Degraded, $"Its operator has not made {named} in {CommonRows.Minutes(signs.Database.Age)}", "Look at the operator's log and its --supported-namespaces-regex; a name of more than 48 characters is refused.") { Since = signs.Database.Object.CreatedAt }
                .Seen(new Signal($"{named} not in the cluster")),
        };
    }

    public static Finding? Zero(RedisSigns signs) => signs.IsZeroOnPurpose
        ? new(HealthStatus.Unknown, "It asks for 0 servers and 0 sentinels, and its operator takes 0 for 3: zero does not mean off", "Delete it to switch it off, or ask for what is wanted.")
        : null;

    public static Finding? NotRolled(RedisSigns signs)
    {
        if (signs.ServerPods is not { } pods || signs.Ask(ChildKinds.StatefulSet) is null || Revisions.Behind(signs, signs.Servers, pods) is not { Pods.Count: > 0 } behind)
        {
            return null;
        }

        var isLate = signs.Now - behind.Since > Rolling;
        return new Finding(
            isLate ? HealthStatus.Degraded : HealthStatus.Progressing,
            $"{string.Join(", ", behind.Pods.Take(3).Select(pod => pod.Key.Name))} {(behind.Pods.Count == 1 ? "runs" : "run")} an older template{(isLate ? $" for {CommonRows.Minutes((signs.Now - behind.Since)!.Value)}" : "")}",
            isLate ? "Look at the operator's log for CONFIG SET: the operator deletes pods only after all of customConfig was taken." : "Wait: the operator deletes the pods one by one.") { Since = behind.Since }
            .Seen(behind.Pods.Select(PodWords.Signal));
    }
}
