using System.Text.Json;
using System.Text.Json.Serialization;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.OneApplication;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Http.Json;

namespace DbDashboard.Dashboard.Composition;

/// <summary>What the host is made of.</summary>
public static class DashboardRegistration
{
    public static void AddDashboard(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSources(builder.Configuration);
        services.AddActions(builder.Configuration);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddPages();
        services.AddApplicationPage();
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddSignalR().AddJsonProtocol(options => Configure(options.PayloadSerializerOptions));
        services.AddSingleton<Readiness>();
        services.Configure<JsonOptions>(options => Configure(options.SerializerOptions));
    }

    public static void UseDashboard(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseSecurityHeaders();
        app.UseLoopbackOnly();
        app.UseStatusCodePages();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapHealth();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
