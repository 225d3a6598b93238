using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace DbDashboard.Dashboard.Shared.Live;

public static class PagesRegistration
{
    /// <summary>What the pages need of the container beside the stores of Core.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddMudServices();
        services.TryAddSingleton<DeclarationStore>();
        services.TryAddSingleton<DatabaseHealthStore>();
        services.TryAddSingleton<DatabasesOptions>();
        services.TryAddSingleton<ActionBookStore>();
        services.TryAddSingleton<LocalUserOptions>();
        services.TryAddSingleton<CurrentActor>();
        services.AddSingleton<LogRight>();
        services.AddSingleton<SharedInventory>();
        services.AddSingleton<DatabaseLogs>();
        services.TryAddSingleton<GroupStore>();
        services.TryAddSingleton<PressLimit>();
        services.TryAddSingleton<GroupDesk>();
        services.AddScoped<LiveFeed>();
        services.AddSingleton<ListedApplications>();
        return services;
    }
}
