using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Api;

public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        var seen = api.MapGroup("").AddEndpointFilter<SeenApplicationOnly>();
        seen.MapApplications();
        seen.MapFiles();
        seen.MapDrift();
        seen.MapWhatIf();
        seen.MapRender();
        seen.MapRevisions();
        seen.MapAutoSync();
        api.MapDatabases();
        api.MapLosses();
        api.MapOptions();
        api.MapOneDatabase();
        api.MapBranches();
        seen.MapLint();
        api.MapConnections();
        api.MapPlans();
        api.MapActivity();
        api.MapGroups();
        api.MapOverrides();
        if (app.ServiceProvider.GetRequiredService<AccessOptions>().LocalUsers)
        {
            api.MapUsers();
        }

        app.MapHub<LiveHub>("/hubs/live").RequireAuthorization();
    }
}
