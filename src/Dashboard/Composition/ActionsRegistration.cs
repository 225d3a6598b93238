using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Everything that a press needs.</summary>
public static class ActionsRegistration
{
    public static void AddActions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(LocalUserOptions.Section).Get<LocalUserOptions>() ?? new());
        services.AddSingleton<CurrentActor>();
        services.AddAudit(configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new());
        services.AddSingleton(provider => new BackgroundPart(nameof(AuditWatch), provider.GetRequiredService<AuditWatch>().RunAsync));
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
        services.AddSingleton<GroupStore>();
        services.AddSingleton<GroupDesk>();
        services.AddSingleton<GroupWatch>();
        services.AddSingleton(provider => new BackgroundPart(nameof(GroupWatch), provider.GetRequiredService<GroupWatch>().RunAsync));
        services.AddSingleton(provider => new BackgroundPart(nameof(OpenActions), provider.GetRequiredService<OpenActions>().RunAsync));
    }
}

/// <summary>At the start: the audit's chain is checked, and what an earlier run left open is brought to its end.</summary>
public sealed partial class OpenActions(IAuditLog audit, Reconciliation reconciliation, TimeProvider time, ILogger<OpenActions> log)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!await TryAsync(cancellationToken))
        {
            await Task.Delay(TryAgainAfter, time, cancellationToken);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await audit.VerifyAsync(cancellationToken);
            await reconciliation.RunAsync(cancellationToken);
            return true;
        }
        catch (AuditUnavailableException e)
        {
            // Reading goes on without it; every press says that it is not to be had.
            LogUnavailable(log, e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit cannot be read; nothing can be pressed until it can")]
    private static partial void LogUnavailable(ILogger log, Exception e);
}
