namespace DbDashboard.Core.Model;

/// <summary>One row of status.resources.</summary>
/// <param name="Status">None for hooks and for objects that are not self-referenced.</param>
/// <param name="RequiresPruning">Means nothing for hooks, and nothing while the target could not be rendered.</param>
public sealed record ManagedResourceStatus(
    ResourceKey Key,
    string Version,
    SyncStatus Status,
    HealthStatus Health,
    string? HealthMessage,
    bool Hook,
    bool RequiresPruning,
    bool RequiresDeletionConfirmation,
    int SyncWave)
{
    /// <summary>A sync with prune would delete it. Hooks never are, whatever Argo CD's flag says.</summary>
    public bool IsPendingPrune => RequiresPruning && !Hook;
}
