using DbDashboard.Core.State.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>Registers the audit. <see cref="AuditWatch"/> has to run as long as the dashboard does.</summary>
public static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services, DataOptions options)
    {
        services.AddSingleton(_ => AuditFiles.Of(options));
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        services.AddSingleton<IAuditReader>(provider => provider.GetRequiredService<AuditLog>());
        services.AddSingleton<AuditWatch>();
        return services;
    }
}
