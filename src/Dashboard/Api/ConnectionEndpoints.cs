using DbDashboard.Core.Causes;

namespace DbDashboard.Dashboard.Api;

public static class ConnectionEndpoints
{
    public static void MapConnections(this IEndpointRouteBuilder api) =>
        api.MapGet("/connections", (ExplanationStore store, TimeProvider time) => ConnectionMapping.From(store.Current, time.GetUtcNow()))
            .WithSummary("Each source's state, the kinds that can be seen, and what our token may do.");
}
