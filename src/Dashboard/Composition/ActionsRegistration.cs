using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Everything that a press needs.</summary>
public static class ActionsRegistration
{
    public static void AddActions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAudit(configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new());
        services.AddSingleton<OpenAudit>();
        services.AddSingleton(provider => new BackgroundPart(nameof(OpenAudit), provider.GetRequiredService<OpenAudit>().RunAsync));
        services.AddSingleton<ActionBookStore>();
        services.AddSingleton<ActionFactsReader>();
        services.AddSingleton<EffectsReader>();
        services.AddSingleton<ActionPlanner>();
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<PressLimit>();
        services.AddSingleton<ActionSteps>();
        services.AddSingleton<ActionExecution>();
        services.AddSingleton<ActionFollower>();
        services.AddSingleton<ActionRunner>();
        services.AddSingleton<IActions>(provider => provider.GetRequiredService<ActionRunner>());
        services.AddSingleton<EarlierActions>();
        services.AddSingleton<Reconciliation>();
        services.AddSingleton<OpenActions>();
        services.AddOverrides(configuration);
        services.AddSingleton<GroupStore>();
        services.AddSingleton<GroupDesk>();
        services.AddSingleton<GroupWatch>();
        services.AddSingleton(provider => new BackgroundPart(nameof(GroupWatch), provider.GetRequiredService<GroupWatch>().RunAsync));
    }
}
