namespace DbDashboard.Core.Model;

/// <summary>An Argo CD Application as the list, the stream or a read by name gave it, reduced to what is shown and reasoned with.</summary>
public sealed record Application
{
    // Thousands are held in memory: what repeats in none of them is kept small.
    private readonly CompactUid uid;
    private readonly CompactVersion resourceVersion;
    private readonly CompactTime createdAt;
    private readonly CompactTime deletionTimestamp;
    private readonly CompactTime reconciledAt;
    private readonly CompactTime resourceHealthAsOf;
    private readonly CompactTime healthSince;
    private readonly CompactRevisions revisions;

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
    public EquatableList<string> Revisions { get => revisions.ToList(); init => revisions = CompactRevisions.Of(value); }

    /// <summary>The sources as they were when Argo CD compared; they may differ from <see cref="Sources"/> for a moment.</summary>
    public EquatableList<ApplicationSource> ComparedSources { get; init; }

    public HealthStatus Health { get; init; }

    /// <summary>When <see cref="Health"/> became what it is, by Argo CD's own clock; null when it does not say (before 3.0).</summary>
    public DateTimeOffset? HealthSince { get => healthSince.Value; init => healthSince = CompactTime.Of(value); }

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

    /// <summary>When the health of <see cref="Resources"/> was told, where this word left it out and it is kept from an earlier one; null when it is as fresh as the application.</summary>
    public DateTimeOffset? ResourceHealthAsOf { get => resourceHealthAsOf.Value; init => resourceHealthAsOf = CompactTime.Of(value); }

    /// <summary>False when <see cref="Resources"/> was reduced to save memory; <see cref="ResourceCount"/> is always whole.</summary>
    public bool ResourcesComplete { get; init; } = true;

    public int ResourceCount { get; init; }

    public bool IsAppOfApps { get; init; }

    /// <summary>External addresses that Argo CD found (untrusted text).</summary>
    public EquatableList<string> ExternalUrls { get; init; }

    /// <summary>Fields that could not be decoded; the application is shown as unreadable there, its neighbours are not touched.</summary>
    public EquatableList<string> UnreadableFields { get; init; }

    /// <summary>Argo CD could compare. While the target could not be rendered, every live resource carries a prune flag that means nothing.</summary>
    public bool IsComparable => Sync is SyncStatus.OutOfSync or SyncStatus.Synced;

    public ApplicationSource Source => Sources.Count > 0 ? Sources[0] : ApplicationSource.Empty;

    public string? Revision => revisions.FirstOrNull();

    /// <summary>A sync with prune would delete it.</summary>
    public bool WouldPrune(ManagedResourceStatus resource) => IsComparable && resource.IsPendingPrune;

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
