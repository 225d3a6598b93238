using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Features.Overrides;
using DbDashboard.Dashboard.Features.Triage.Databases;
using DbDashboard.Dashboard.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace DbDashboard.Dashboard.Shared.Live;

public static class PagesRegistration
{
    private static void AddOverridePages(this IServiceCollection services)
    {
        services.TryAddSingleton<SoakOptions>();
        services.TryAddSingleton<LeaseStore>();
        services.TryAddSingleton<LeaseDesk>();
        services.TryAddSingleton<SoakStore>();
        services.TryAddSingleton<SoakDesk>();
        services.TryAddSingleton<FreezeStore>();
        services.TryAddSingleton<FreezeDesk>();
        services.TryAddSingleton<OpenEndStore>();
        services.TryAddSingleton<OpenEndDesk>();
        services.TryAddSingleton<OverridesReader>();
    }

    /// <summary>What the pages need of the container beside the stores of Core.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddMudServices();
        services.TryAddSingleton<DeclarationStore>();
        services.TryAddSingleton<TraceStore>();
        services.TryAddSingleton<DatabaseHealthStore>();
        services.TryAddSingleton<DatabasesOptions>();
        services.TryAddSingleton<ActionBookStore>();
        services.TryAddSingleton<LocalUserOptions>();
        services.TryAddSingleton<AccessOptions>();
        services.TryAddSingleton<IPeople, LocalPeople>();
        services.TryAddScoped<CurrentActor>();
        services.AddSingleton<SeenSnapshots>();
        services.AddScoped<Seen>();
        services.AddScoped<LogRight>();
        services.AddSingleton<SharedInventory>();
        services.AddScoped<SeenInventory>();
        services.AddScoped<SeenLosses>();
        services.AddScoped<DatabaseLogs>();
        services.TryAddSingleton<LintStore>();
        services.AddScoped<SeenLint>();
        services.AddScoped<SeenTroubles>();
        services.TryAddSingleton<GroupStore>();
        services.TryAddSingleton<PressLimit>();
        services.TryAddSingleton<GroupDesk>();
        services.AddOverridePages();
        services.AddScoped<LiveFeed>();
        services.AddSingleton<ListedForAll>();
        services.AddScoped(provider => provider.GetRequiredService<Seen>().Everything ? provider.GetRequiredService<ListedForAll>().Applications : new ListedApplications());
        return services;
    }
}
