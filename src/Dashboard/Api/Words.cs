using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>How the API writes words: Argo CD's as Argo CD does, ours in camel case.</summary>
public static class Words
{
    public static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Argo CD's word; null when Argo CD says nothing.</summary>
    public static string? Of(SyncStatus status) => status == SyncStatus.None ? null : status.ToString();

    public static string? Of(HealthStatus status) => status == HealthStatus.None ? null : status.ToString();

    public static string? Of(OperationPhase? phase) => phase is null or OperationPhase.None ? null : phase.ToString();
}
