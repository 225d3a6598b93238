using System.Text.Json;
using System.Text.Json.Serialization;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.OneApplication;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.SignIn;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.SignalR;

namespace DbDashboard.Dashboard.Composition;

/// <summary>What the host is made of.</summary>
public static class DashboardRegistration
{
    public static void AddDashboard(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = RequestLimiting.LargestBody);
        services.AddSingleton(TimeProvider.System);
        services.AddSources(builder.Configuration);
        services.AddActions(builder.Configuration);
        services.AddAccess(builder.Configuration);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddPages();
        services.AddApplicationPage();
        services.AddProblemDetails();

        // A request that cannot be read is the asker's fault, whatever the environment is called: 400, and no trace of ours.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOpenApi();
        services.AddSignalR().AddHubOptions<LiveHub>(options => options.AddFilter<PersonOfCall>()).AddJsonProtocol(options => Configure(options.PayloadSerializerOptions));
        services.AddSingleton<Readiness>();
        services.Configure<JsonOptions>(options => Configure(options.SerializerOptions));
    }

    public static void UseDashboard(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<AccessOptions>();
        app.UseKnownProxies(access);
        app.UseExceptionHandler();
        app.UseSecurityHeaders();
        app.UseMiddleware<KnownOrigin>();
        app.UseStatusCodePages();
        app.UseAuthentication();
        if (access.IsSignInOn)
        {
            app.UseRateLimiter();
        }

        app.UseAuthorization();
        app.UseMiddleware<PersonOfRequest>();
        app.UseAntiforgery();
        app.MapDoors(access);
    }

    // Whoever is not named as open is for known people only; a test looks at every endpoint that there is.
    private static void MapDoors(this WebApplication app, AccessOptions access)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapSignIn(access);
        app.MapOpenApi().RequireAuthorization();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).RequireAuthorization();
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
