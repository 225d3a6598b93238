namespace DbDashboard.Core.Model;

public enum SyncStatus
{
    /// <summary>Never compared: Argo CD's field is empty.</summary>
    None,
    Synced,
    OutOfSync,
    Unknown,
}

/// <summary>Argo CD's word about health, best first, Unknown last.</summary>
public enum HealthStatus
{
    /// <summary>Argo CD says nothing: the kind has no health check, or the application was never compared.</summary>
    None,
    Healthy,
    Suspended,
    Progressing,
    Missing,
    Degraded,
    Unknown,
}

/// <summary>An Argo CD Application as the list, the stream or a read by name gave it, reduced to what is shown and reasoned with.</summary>
public sealed record Application
{
    // Thousands are held in memory: what repeats in none of them is kept small.
    private readonly CompactUid uid;
    private readonly CompactVersion resourceVersion;
    private readonly CompactTime createdAt;
    private readonly CompactTime deletionTimestamp;
    private readonly CompactTime reconciledAt;

    public required ApplicationKey Key { get; init; }

    public string Uid { get => uid.ToString(); init => uid = CompactUid.Of(value); }

    /// <summary>Kubernetes' resourceVersion: compared as an integer, the higher is the newer.</summary>
    public string ResourceVersion { get => resourceVersion.ToString(); init => resourceVersion = CompactVersion.Of(value); }

    public DateTimeOffset? CreatedAt { get => createdAt.Value; init => createdAt = CompactTime.Of(value); }

    public DateTimeOffset? DeletionTimestamp { get => deletionTimestamp.Value; init => deletionTimestamp = CompactTime.Of(value); }

    /// <summary>metadata.labels.</summary>
    public EquatableList<KeyValuePair<string, string>> Labels { get; init; }

    /// <summary>metadata.annotations without last-applied-configuration (see <see cref="LastApplied"/>).</summary>
    public EquatableList<KeyValuePair<string, string>> Annotations { get; init; }

    /// <summary>The last-applied-configuration annotation, JSON text; null when absent or when the projection dropped it. For a child of an app-of-apps it is what the parent applied last.</summary>
    public string? LastApplied { get; init; }

    public EquatableList<string> Finalizers { get; init; }

    public EquatableList<OwnerReference> Owners { get; init; }

    /// <summary>Who wrote which spec fields last (metadata.managedFields reduced); empty when the read did not carry them.</summary>
    public EquatableList<FieldManager> Managers { get; init; }

    public string Project { get; init; } = "default";

    public Destination Destination { get; init; } = new("", "", "");

    /// <summary>spec.source as one item, or spec.sources. Never empty for a valid application.</summary>
    public EquatableList<ApplicationSource> Sources { get; init; }

    /// <summary>True when spec.sources is used: status then has revisions, not revision.</summary>
    public bool IsMultiSource { get; init; }

    public SyncPolicy SyncPolicy { get; init; } = new();

    public EquatableList<IgnoreDifference> IgnoreDifferences { get; init; }

    public SyncStatus Sync { get; init; }

    /// <summary>The commit ids that Argo CD compared, one a source; empty when it never resolved one.</summary>
    public EquatableList<string> Revisions { get; init; }

    /// <summary>The sources as they were when Argo CD compared; they may differ from <see cref="Sources"/> for a moment.</summary>
    public EquatableList<ApplicationSource> ComparedSources { get; init; }

    public HealthStatus Health { get; init; }

    /// <summary>When <see cref="Health"/> became what it is, by Argo CD's own clock; null when it does not say (before 3.0).</summary>
    public DateTimeOffset? HealthSince { get; init; }

    public EquatableList<Condition> Conditions { get; init; }

    /// <summary>Deployments, oldest first: each says from which revision and filter the live objects came.</summary>
    public EquatableList<Deployment> History { get; init; }

    /// <summary>The operation that was asked for and has not ended; null when none.</summary>
    public Operation? PendingOperation { get; init; }

    /// <summary>The running or the last operation; null when there was none. A dry run replaces the last real one.</summary>
    public OperationState? OperationState { get; init; }

    /// <summary>Argo CD's last comparison with the latest Git.</summary>
    public DateTimeOffset? ReconciledAt { get => reconciledAt.Value; init => reconciledAt = CompactTime.Of(value); }

    /// <summary>Directory, Helm, Kustomize or Plugin, one a source; empty when never compared.</summary>
    public EquatableList<string> SourceTypes { get; init; }

    /// <summary>status.resources. A Synced application in the snapshot keeps only databases and child Applications (see <see cref="ResourcesComplete"/>).</summary>
    public EquatableList<ManagedResourceStatus> Resources { get; init; }

    /// <summary>False when <see cref="Resources"/> was reduced to save memory; <see cref="ResourceCount"/> is always whole.</summary>
    public bool ResourcesComplete { get; init; } = true;

    public int ResourceCount { get; init; }

    public bool IsAppOfApps { get; init; }

    /// <summary>External addresses that Argo CD found (untrusted text).</summary>
    public EquatableList<string> ExternalUrls { get; init; }

    /// <summary>Fields that could not be decoded; the application is shown as unreadable there, its neighbours are not touched.</summary>
    public EquatableList<string> UnreadableFields { get; init; }

    public ApplicationSource Source => Sources.Count > 0 ? Sources[0] : ApplicationSource.Empty;

    public string? Revision => Revisions.Count > 0 ? Revisions[0] : null;

    public string? Annotation(string name) => Find(Annotations, name);

    public string? Label(string name) => Find(Labels, name);

    private static string? Find(EquatableList<KeyValuePair<string, string>> pairs, string name)
    {
        foreach (var (key, value) in pairs)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}

/// <param name="Server">The cluster's address, or empty when it is named.</param>
/// <param name="Name">The cluster's name in Argo CD, or empty when it is addressed.</param>
public sealed record Destination(string Server, string Name, string Namespace)
{
    /// <summary>The name, or <c>in-cluster</c> for Argo CD's own cluster, or the address.</summary>
    public string Cluster => Name.Length > 0 ? Name : Server is "https://kubernetes.default.svc" ? "in-cluster" : Server;
}

/// <param name="Path">Directory in the repository; empty for a chart or a ref source.</param>
/// <param name="TargetRevision">Branch, tag, commit or constraint as written; empty means HEAD.</param>
/// <param name="Chart">Helm chart name; null for Git sources.</param>
/// <param name="Ref">The name under which other sources refer to this one; null when none.</param>
/// <param name="Directory">spec.source.directory; null when absent (present and empty forces the directory type).</param>
/// <param name="HasHelm">The source has a helm block with content.</param>
public sealed record ApplicationSource(
    string RepoUrl,
    string Path,
    string TargetRevision,
    string? Chart = null,
    string? Ref = null,
    DirectoryOptions? Directory = null,
    bool HasHelm = false,
    bool HasKustomize = false,
    bool HasPlugin = false)
{
    public static readonly ApplicationSource Empty = new("", "", "");

    /// <summary>The revision as Argo CD reads it: an empty one is HEAD.</summary>
    public string EffectiveRevision => TargetRevision.Length == 0 ? "HEAD" : TargetRevision;
}

/// <summary>The directory block of a source.</summary>
/// <param name="Include">Glob over the path relative to the source's path; null or empty takes all.</param>
/// <param name="Exclude">Glob; wins over <paramref name="Include"/>; null or empty drops none.</param>
/// <param name="HasJsonnet">The block has jsonnet variables.</param>
public sealed record DirectoryOptions(bool Recurse = false, string? Include = null, string? Exclude = null, bool HasJsonnet = false);

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

public sealed record OwnerReference(string Kind, string Name, string Uid, bool Controller);

/// <param name="Type">ComparisonError, InvalidSpecError, SyncError, UnknownError, DeletionError, or a warning type.</param>
public sealed record Condition(string Type, string Message, DateTimeOffset? At);

/// <summary>One entry of status.history: where a deployment came from.</summary>
/// <param name="Id">The number that a rollback names.</param>
/// <param name="Sources">The sources of that time, with targetRevision and directory filter.</param>
/// <param name="By">The user, or null when Argo CD did it by itself (see <paramref name="Automated"/>).</param>
public sealed record Deployment(long Id, EquatableList<string> Revisions, DateTimeOffset? DeployedAt, DateTimeOffset? StartedAt, EquatableList<ApplicationSource> Sources, string? By, bool Automated)
{
    public string? Revision => Revisions.Count > 0 ? Revisions[0] : null;

    public ApplicationSource Source => Sources.Count > 0 ? Sources[0] : ApplicationSource.Empty;
}

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

/// <summary>One entry of managedFields, reduced.</summary>
/// <param name="Manager">The tool that wrote: <c>argocd-controller</c>, <c>kubectl-edit</c>, an operator.</param>
/// <param name="Operation">Apply or Update.</param>
/// <param name="Paths">Field paths as JSON pointers (<c>/spec/replicas</c>); list items by key are written as Kubernetes' own <c>k:{…}</c> segment.</param>
public sealed record FieldManager(string Manager, string Operation, DateTimeOffset? At, string? Subresource, EquatableList<string> Paths);
