using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>What was not read of Git, and for which databases that matters.</summary>
internal sealed class BlindSpots
{
    private readonly ILookup<ApplicationKey, UnreadPlace> byApplication;
    private readonly ILookup<(string Cluster, string Namespace), UnreadPlace> notRendered;

    public BlindSpots(Snapshot snapshot, ClusterNames clusters, DeclaredSet declared)
    {
        byApplication = declared.Unread.Items.ToLookup(place => place.Application);
        notRendered = declared.Unread.Items
            .Where(place => place.Kind == UnreadKind.NotRendered && snapshot.Applications.ContainsKey(place.Application))
            .ToLookup(place => Destination(snapshot.Applications[place.Application], clusters));
        Anywhere = declared.NotRead.Items.FirstOrDefault();
    }

    /// <summary>Something that was not read at all, and so may declare anything; null when all was.</summary>
    public string? Anywhere { get; }

    /// <summary>Why it is not known what the application declares where it looks; null when that is known.</summary>
    public string? OfTracked(ApplicationKey? application) => application is { } key
        ? byApplication[key].Where(place => place.HidesTracked).Select(place => place.Sentence).FirstOrDefault()
        : null;

    /// <summary>Why a file that declares it may exist all the same: nothing may be called undeclared then.</summary>
    public string? Of(DatabaseState state) => Anywhere
        ?? (state.Application is { } key ? byApplication[key].Select(place => place.Sentence).FirstOrDefault() : null)
        ?? notRendered[(state.Cluster, state.Key.Namespace)].Select(place => $"{place.Application.Name} may declare it: {place.Why}").FirstOrDefault();

    private static (string Cluster, string Namespace) Destination(Application application, ClusterNames clusters) =>
        (clusters.Of(application.Destination), application.Destination.Namespace);
}
