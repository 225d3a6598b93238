namespace DbDashboard.Dashboard.Api;

public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapApplications();
        api.MapFiles();
        api.MapDrift();
        api.MapWhatIf();
        api.MapRender();
        api.MapRevisions();
        api.MapAutoSync();
        api.MapDatabases();
        api.MapOneDatabase();
        api.MapBranches();
        api.MapLint();
        api.MapConnections();
        api.MapPlans();
        api.MapActivity();
        api.MapGroups();
        app.MapHub<LiveHub>("/hubs/live");
    }
}
