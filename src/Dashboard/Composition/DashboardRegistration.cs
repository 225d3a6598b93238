using System.Text.Json;
using System.Text.Json.Serialization;
using DbDashboard.Core.Causes;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.OneApplication;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Http.Json;

namespace DbDashboard.Dashboard.Composition;

/// <summary>What the host is made of. Options are bound when first used, after the sandbox has added its addresses.</summary>
public static class DashboardRegistration
{
    public static void AddDashboard(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["Urls"]))
        {
            builder.Configuration["Urls"] = LoopbackOnly.DefaultUrl;
        }

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<ExplanationStore>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddPages();
        services.AddApplicationPage();
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddSignalR();
        services.Configure<JsonOptions>(options => Configure(options.SerializerOptions));
    }

    public static void UseDashboard(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseLoopbackOnly();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
