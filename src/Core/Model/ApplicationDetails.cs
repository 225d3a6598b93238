namespace DbDashboard.Core.Model;

/// <summary>What Argo CD says of one application when asked by name; each part has its own deadline and may be missing for its own reason.</summary>
public sealed record ApplicationDetails
{
    public required ApplicationKey Key { get; init; }

    /// <summary>GET /applications/{name}: carries managedFields of the Application object and health per resource.</summary>
    public Reading<Application> Application { get; init; } = Reading.NotRead<Application>("Argo CD application");

    public Reading<EquatableList<ManagedResource>> ManagedResources { get; init; } = Reading.NotRead<EquatableList<ManagedResource>>("Argo CD managed-resources");

    public Reading<ResourceTree> Tree { get; init; } = Reading.NotRead<ResourceTree>("Argo CD resource-tree");

    public Reading<SyncWindows> SyncWindows { get; init; } = Reading.NotRead<SyncWindows>("Argo CD syncwindows");

    /// <summary>The project with its windows in full (time zones); read only where a window is assigned.</summary>
    public Reading<Project> Project { get; init; } = Reading.NotRead<Project>("Argo CD project");

    public Reading<EquatableList<KubernetesEvent>> Events { get; init; } = Reading.NotRead<EquatableList<KubernetesEvent>>("Argo CD events");

    /// <summary>What Argo CD itself renders at the tracked revision, one JSON object each; not read unless a rule needs it.</summary>
    public Reading<EquatableList<string>> Manifests { get; init; } = Reading.NotRead<EquatableList<string>>("Argo CD manifests");
}

/// <summary>One item of managed-resources. The states are JSON texts without managedFields; null means that this side does not exist.</summary>
/// <param name="Target">As rendered from Git.</param>
/// <param name="Live">As it is in the cluster.</param>
/// <param name="NormalizedLive">Live, as Argo CD compares it.</param>
/// <param name="PredictedLive">What live would be after a sync; the difference to <paramref name="NormalizedLive"/> is the drift.</param>
/// <param name="Managers">Who wrote which field of the live object.</param>
public sealed record ManagedResource(
    ResourceKey Key,
    string? Target,
    string? Live,
    string? NormalizedLive,
    string? PredictedLive,
    string ResourceVersion,
    bool Modified,
    bool Hook,
    EquatableList<FieldManager> Managers);

public sealed record ResourceTree(EquatableList<TreeNode> Nodes, EquatableList<TreeNode> Orphaned);

/// <param name="Uid">Empty: the resource does not exist.</param>
public sealed record TreeNode(ResourceKey Key, string Version, string Uid, EquatableList<ResourceKey> Parents, HealthStatus Health, string? HealthMessage, DateTimeOffset? CreatedAt, EquatableList<string> Images, EquatableList<KeyValuePair<string, string>> Facts);

/// <param name="CanSync">Argo CD's answer for a manual sync; auto-sync has its own rule.</param>
public sealed record SyncWindows(EquatableList<SyncWindow> Active, EquatableList<SyncWindow> Assigned, bool CanSync);

/// <param name="Kind">allow or deny.</param>
/// <param name="Schedule">Cron, five fields.</param>
/// <param name="Duration">Go duration.</param>
public sealed record SyncWindow(string Kind, string Schedule, string Duration, bool ManualSync);

public sealed record KubernetesEvent(string Reason, string Message, string Type, DateTimeOffset? First, DateTimeOffset? Last, int Count, ResourceKey Involved, string Component);
