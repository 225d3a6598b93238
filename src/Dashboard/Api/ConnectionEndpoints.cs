using DbDashboard.Core.Causes;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Api;

public static class ConnectionEndpoints
{
    public static void MapConnections(this IEndpointRouteBuilder api) =>
        api.MapGet("/connections", (Seen seen, DatabaseHealthStore database, TimeProvider time) => ConnectionMapping.From(seen.Current, database.Current, time.GetUtcNow()))
            .WithSummary("Each source's state, the kinds that can be seen, and what our token may do.");
}
