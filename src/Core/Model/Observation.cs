using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Model;

/// <summary>What a source saw: the only input of the snapshot. A closed set.</summary>
public abstract record Observation(SourceId Source, DateTimeOffset At)
{
    /// <summary>All applications of an instance, at once: who is not listed is gone.</summary>
    public sealed record ApplicationsListed(SourceId Source, DateTimeOffset At, EquatableList<Application> Applications) : Observation(Source, At);

    /// <summary>One application changed; an older resourceVersion than the one held is ignored.</summary>
    public sealed record ApplicationChanged(SourceId Source, DateTimeOffset At, Application Application) : Observation(Source, At);

    public sealed record ApplicationDeleted(SourceId Source, DateTimeOffset At, ApplicationKey Key) : Observation(Source, At);

    /// <summary>All objects of one kind of one cluster (or one of its namespaces), at once.</summary>
    public sealed record ObjectsListed(SourceId Source, DateTimeOffset At, GroupKind Kind, string? Namespace, EquatableList<LiveObject> Objects) : Observation(Source, At);

    public sealed record ObjectChanged(SourceId Source, DateTimeOffset At, LiveObject Object) : Observation(Source, At);

    public sealed record ObjectDeleted(SourceId Source, DateTimeOffset At, ResourceKey Key) : Observation(Source, At);

    /// <summary>Whether a kind can be seen. When it can no longer, its objects stay as last seen and their source says so.</summary>
    public sealed record CoverageChanged(SourceId Source, DateTimeOffset At, KindCoverage Coverage) : Observation(Source, At);

    /// <summary>Which fields a kind of custom resources has in a cluster, or why that is not to be had.</summary>
    public sealed record SchemaRead(SourceId Source, DateTimeOffset At, GroupKind Kind, Reading<ResourceSchema> Schema) : Observation(Source, At);

    /// <summary>What a look into a PostgreSQL cluster found, database by database.</summary>
    /// <param name="Cluster">The Kubernetes cluster that it runs in.</param>
    public sealed record ExtensionsRead(SourceId Source, DateTimeOffset At, string Cluster, ResourceKey Key, EquatableList<ExtensionLook> Looks) : Observation(Source, At);

    /// <summary>The refs of a repository as just read; the reducer notes which moved, and when.</summary>
    public sealed record RefsRead(SourceId Source, DateTimeOffset At, RepositoryRefs Refs) : Observation(Source, At);

    /// <summary>The ApplicationSets that own applications of an instance, each read or with why not: others own nothing.</summary>
    public sealed record ApplicationSetsRead(SourceId Source, DateTimeOffset At, EquatableList<KeyValuePair<ApplicationSetKey, Reading<ApplicationSet>>> Sets) : Observation(Source, At);

    /// <summary>How the source itself is.</summary>
    public sealed record StatusChanged(SourceId Source, DateTimeOffset At, SourceStatus Status) : Observation(Source, At);

    /// <summary>What an Argo CD instance says about itself.</summary>
    public sealed record InstanceRead(SourceId Source, DateTimeOffset At, ArgoCdInstance Instance) : Observation(Source, At);
}

/// <summary>One Argo CD instance: what it is and what our token may do there.</summary>
/// <param name="Url">For links out.</param>
/// <param name="Version">As <c>/api/version</c> says; empty when not read.</param>
/// <param name="TrackingByLabel">True for instances that track by label (the default before 3.0).</param>
/// <param name="LabelKey">settings.appLabelKey.</param>
/// <param name="Rights">What our token may do: the question asked and the answer.</param>
/// <param name="Repositories">Repositories that Argo CD lists: hosts that Git may read by default.</param>
/// <param name="UserName">Whom our token is; empty when not known.</param>
public sealed record ArgoCdInstance(
    string Name,
    string Url,
    string Version,
    bool TrackingByLabel,
    string LabelKey,
    EquatableList<KeyValuePair<string, string>> Rights,
    EquatableList<string> Repositories,
    string UserName);

/// <summary>A source of observations. It never throws but for cancellation: failures are observations of its status.</summary>
public interface ISource
{
    SourceId Id { get; }

    IAsyncEnumerable<Observation> ObserveAsync(CancellationToken cancellationToken);
}

/// <summary>Reads details of one application on demand: at most 4 at once an instance, one an application and change, cached by content.</summary>
public interface IApplicationDetailsReader
{
    /// <summary>Never throws but for cancellation: each part that cannot be had is a reading that says why.</summary>
    Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken);

    /// <summary>What Argo CD renders at a revision (may be slow); null revision: the tracked one.</summary>
    Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken);
}
