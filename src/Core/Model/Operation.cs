namespace DbDashboard.Core.Model;

public enum OperationPhase
{
    None,
    Running,
    Terminating,
    Succeeded,
    Failed,
    Error,
}

/// <summary>What was asked for.</summary>
/// <param name="IsSync">False for an operation that is no sync.</param>
/// <param name="Resources">Not empty: a partial sync.</param>
/// <param name="AutoHealAttempts">How often self-heal ran in a row.</param>
/// <param name="Infos">operation.info: our action id comes back here.</param>
public sealed record Operation(
    bool IsSync,
    string? Revision,
    bool Prune,
    bool DryRun,
    EquatableList<ResourceKey> Resources,
    string? By,
    bool Automated,
    int AutoHealAttempts,
    int? RetryLimit,
    EquatableList<KeyValuePair<string, string>> Infos);

/// <summary>status.operationState.</summary>
/// <param name="FinishedAt">Null while running; set while running means: waiting for a retry.</param>
/// <param name="Sources">The sources that were synced.</param>
/// <param name="ManagedNamespaceMetadata">What was applied, canonical JSON; null when absent.</param>
public sealed record OperationState(
    OperationPhase Phase,
    string Message,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    Operation Operation,
    EquatableList<string> Revisions,
    EquatableList<ApplicationSource> Sources,
    EquatableList<ResourceResult> Results,
    int RetryCount,
    string? ManagedNamespaceMetadata = null);

/// <summary>One row of operationState.syncResult.resources.</summary>
/// <param name="Status">Synced, SyncFailed, Pruned, PruneSkipped; empty for hooks of old versions.</param>
/// <param name="HookPhase">Running, Succeeded, Failed, Error, Terminating; also for things that are no hooks.</param>
public sealed record ResourceResult(ResourceKey Key, string Version, string Status, string Message, string HookType, string HookPhase, string SyncPhase);
