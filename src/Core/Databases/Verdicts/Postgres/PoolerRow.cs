using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

internal static class PoolerRow
{
    public static Finding? Unavailable(PostgresSigns signs)
    {
        var ill = Wanted(signs).Where(name => IsUnavailable(signs, name)).ToList();
        return ill.Count == 0 ? null
            : new Finding(HealthStatus.Degraded, $"The database is up, and clients through {string.Join(" and ", ill)} fail: its Deployment is not available", "Look at the pods of the pooler and at its secret.")
                .Seen(ill.Select(name => new Signal($"Deployment {name} has no available pod", new("apps", "Deployment", signs.Database.Object.Key.Namespace, name))));
    }

    /// <summary>A section without the switch switches it on.</summary>
    private static IEnumerable<string> Wanted(PostgresSigns signs)
    {
        var section = signs.Spec.Find("connectionPooler") is { ValueKind: JsonValueKind.Object };
        if (signs.Spec.Find("enableConnectionPooler") is { } on ? on.ValueKind == JsonValueKind.True : section)
        {
            yield return $"{signs.Database.Name}-pooler";
        }

        if (signs.Spec.Find("enableReplicaConnectionPooler") is { ValueKind: JsonValueKind.True })
        {
            yield return $"{signs.Database.Name}-pooler-repl";
        }
    }

    private static bool IsUnavailable(PostgresSigns signs, string name) =>
        signs.Ask(ChildKinds.Deployment) is not null
        && (signs.Database.Find(ChildKinds.Deployment, name) is not { } pooler || SpecMembers.Parse(pooler.Status).Number("availableReplicas") is null or 0);
}
