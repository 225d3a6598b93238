using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What an application says of a database that it manages.</summary>
internal sealed record ManagedDatabase(Application Application, string Cluster, ManagedResourceStatus Row);

/// <summary>Which application manages a database: the one that lists it, and of several the one that the object itself names.</summary>
internal sealed class ManagingApplications(Snapshot snapshot, ClusterNames clusters)
{
    private const string TrackingId = "argocd.argoproj.io/tracking-id";
    private const string DefaultLabel = "app.kubernetes.io/instance";

    private readonly ILookup<string, Application> byName = snapshot.Applications.Values.ToLookup(application => application.Key.Name);

    /// <summary>Every object of the wanted kinds that an application lists.</summary>
    public IEnumerable<ManagedDatabase> All(Func<GroupKind, bool> isWanted) =>
        from application in snapshot.Applications.Values
        from row in application.Resources.Items
        where isWanted(row.Key.GroupKind)
        select new ManagedDatabase(application, clusters.Of(application.Destination), row);

    public ManagedDatabase? Pick(LiveObject? live, List<ManagedDatabase> listing) =>
        listing.Count <= 1 ? listing.FirstOrDefault()
        : listing.Find(managed => live is not null && managed.Application.Key == Named(live)?.Key) ?? listing.MinBy(managed => managed.Application.Key);

    /// <summary>The application that the object's annotation or label names, when it goes to the object's cluster; null when there is none.</summary>
    public Application? Named(LiveObject live) =>
        (ByAnnotation(live) ?? ByLabel(live)) is { } name ? Find(name, live.Cluster) : null;

    /// <summary>The first revision that the application tracks and that its repository, whose refs were read, does not have; null when there is none.</summary>
    public string? MissingRevision(ApplicationKey key) => (snapshot.Applications.GetValueOrDefault(key)?.Sources.Items ?? [])
        .Where(source => source.Chart is null && snapshot.Repositories.GetValueOrDefault(source.RepoUrl)?.Lacks(source.EffectiveRevision) == true)
        .Select(source => source.EffectiveRevision)
        .FirstOrDefault();

    /// <summary>Operators copy the annotation to children, so it counts only where it names the object itself.</summary>
    private static string? ByAnnotation(LiveObject live)
    {
        if (live.Annotation(TrackingId) is not { } id)
        {
            return null;
        }

        var itself = $":{live.Key.Group}/{live.Key.Kind}:{live.Key.Namespace}/{live.Key.Name}";
        return id.EndsWith(itself, StringComparison.Ordinal) ? id[..^itself.Length] : null;
    }

    private string? ByLabel(LiveObject live) => snapshot.Instances.Values
        .Where(instance => instance.TrackingByLabel)
        .Select(instance => live.Label(instance.LabelKey.Length > 0 ? instance.LabelKey : DefaultLabel))
        .FirstOrDefault(name => name is not null);

    /// <summary>An application outside Argo CD's own namespace is written <c>namespace_name</c>.</summary>
    private Application? Find(string written, string cluster)
    {
        var cut = written.IndexOf('_', StringComparison.Ordinal);
        var candidates = cut > 0 ? byName[written[(cut + 1)..]].Where(application => application.Key.Namespace == written[..cut]) : byName[written];
        return candidates.Where(application => clusters.Of(application.Destination) == cluster).MinBy(application => application.Key);
    }
}
