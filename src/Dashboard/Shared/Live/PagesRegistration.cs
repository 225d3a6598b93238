using DbDashboard.Dashboard.Features.Applications;
using MudBlazor.Services;

namespace DbDashboard.Dashboard.Shared.Live;

public static class PagesRegistration
{
    /// <summary>What the pages need of the container beside the stores of Core.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddMudServices();
        services.AddScoped<LiveFeed>();
        services.AddSingleton<ListedApplications>();
        return services;
    }
}
