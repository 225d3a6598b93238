using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Dashboard.Features.Databases;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Leases, soaks and the freeze switch.</summary>
public static class OverridesRegistration
{
    public static void AddOverrides(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(SoakOptions.Section).Get<SoakOptions>() ?? new());
        services.AddSingleton<LeaseStore>();
        services.AddSingleton<LeaseMemory>();
        services.AddSingleton<LeaseDesk>();
        services.AddSingleton<LeaseWatch>();
        services.AddSingleton<SoakStore>();
        services.AddSingleton<SoakMemory>();
        services.AddSingleton<SoakDesk>();
        services.AddSingleton<JudgedNow>(provider => provider.GetRequiredService<SharedInventory>().Of);
        services.AddSingleton<SoakWatch>();
        services.AddSingleton<FreezeStore>();
        services.AddSingleton<FreezeDesk>();
        services.AddSingleton<OpenEndStore>();
        services.AddSingleton<OpenEndDesk>();
        services.AddSingleton<StandingReader>();
        services.AddSingleton(provider => new BackgroundPart(nameof(LeaseWatch), provider.GetRequiredService<LeaseWatch>().RunAsync));
        services.AddSingleton(provider => new BackgroundPart(nameof(SoakWatch), provider.GetRequiredService<SoakWatch>().RunAsync));
    }
}
