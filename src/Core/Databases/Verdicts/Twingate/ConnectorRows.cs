using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Twingate;

/// <summary>The rows about connectors: made by the operator, or installed by Helm.</summary>
internal static class ConnectorRows
{
    public static Finding? Unavailable(TwingateSigns signs)
    {
        if ((!signs.IsConnector && !signs.IsByHelm) || (!signs.IsByHelm && signs.Ask(ChildKinds.Deployment) is null))
        {
            return null;
        }

        return signs.Deployment is { } deployment && SpecMembers.Parse(deployment.Status).Number("availableReplicas") is > 0 ? null
            : new Finding(HealthStatus.Degraded, $"Deployment {signs.Database.Name} has no available pod: access goes through other connectors alone", "Look at the log of its pod.")
                .Seen(new Signal($"Deployment {signs.Database.Name}: 0 available", signs.Deployment?.Key));
    }

    public static Finding? Alone(TwingateSigns signs)
    {
        if (!signs.IsConnector || signs.Newest?.Success != true || signs.OtherConnectors.Any(other => Network(other.Spec) == Network(signs.Database.Object.Spec)))
        {
            return null;
        }

        return HandlerRows.Healthy(signs)?.Warn("It is the only connector of its network that is seen: there is no redundancy.");
    }

    private static string? Network(string spec) => SpecMembers.Parse(spec).Text("remoteNetworkId");
}
