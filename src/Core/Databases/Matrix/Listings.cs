using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>What Argo CD's applications list, by database; read once.</summary>
internal sealed class Listings
{
    private readonly Snapshot snapshot;
    private readonly DateTimeOffset now;
    private readonly ILookup<(string Cluster, ResourceKey Key), ManagedDatabase> byDatabase;

    public Listings(Snapshot snapshot, ClusterNames clusters, DateTimeOffset now)
    {
        (this.snapshot, this.now) = (snapshot, now);
        Cascades = new(snapshot);
        byDatabase = new ManagingApplications(snapshot, clusters).All(DatabaseKinds.IsDatabase).ToLookup(managed => (managed.Cluster, managed.Row.Key));
    }

    /// <summary>Which applications go with all that they manage.</summary>
    public Cascades Cascades { get; }

    public IReadOnlyList<ManagedDatabase> Of(string cluster, ResourceKey key) => [.. byDatabase[(cluster, key)]];

    public Application? Application(ApplicationKey? key) => key is { } known ? snapshot.Applications.GetValueOrDefault(known) : null;

    /// <summary>Every Argo CD that is asked answers.</summary>
    public bool AllFresh => snapshot.Sources.Values.Any(IsArgoCd) && snapshot.Sources.Values.Where(IsArgoCd).All(source => source.IsFresh(now));

    public bool IsFresh(Application application) => snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, application.Key.Instance))?.IsFresh(now) == true;

    /// <summary>Argo CD compared the commit at which the tracked branch stands now.</summary>
    public bool ComparedHead(Application application) =>
        application is { IsMultiSource: false, Revision: { } compared }
        && snapshot.Repositories.GetValueOrDefault(application.Source.RepoUrl)?.Resolve(application.Source.EffectiveRevision) == compared;

    private static bool IsArgoCd(SourceStatus source) => source.Id.Kind == SourceKind.ArgoCd && source.State != SourceState.NotAllowed;
}
