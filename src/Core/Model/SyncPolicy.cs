namespace DbDashboard.Core.Model;

/// <summary>spec.syncPolicy.</summary>
/// <param name="Automated">Null when the block is absent.</param>
/// <param name="RetryLimit">spec.syncPolicy.retry.limit; null when absent.</param>
/// <param name="ManagedNamespaceMetadata">Canonical JSON of managedNamespaceMetadata; null when absent.</param>
public sealed record SyncPolicy(AutomatedPolicy? Automated = null, EquatableList<string> SyncOptions = default, int? RetryLimit = null, string? ManagedNamespaceMetadata = null)
{
    /// <summary>Auto-sync is on when the block is there and not switched off by <c>enabled: false</c>.</summary>
    public bool IsAutoSyncOn => Automated is { Enabled: not false };

    public bool HasOption(string option) => SyncOptions.Items.Contains(option);
}

/// <param name="Enabled">Null means on. Argo CD before 3.1 does not know it and drops it.</param>
public sealed record AutomatedPolicy(bool? Enabled, bool Prune, bool SelfHeal, bool AllowEmpty);

public sealed record IgnoreDifference(string Group, string Kind, string Name, string Namespace, EquatableList<string> JsonPointers, EquatableList<string> JqPaths, EquatableList<string> Managers);
