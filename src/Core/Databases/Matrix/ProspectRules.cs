using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Tells what would become of a live database. Nothing unknown is ever told as kept.</summary>
internal static class ProspectRules
{
    private const string Options = "argocd.argoproj.io/sync-options";

    public static Prospect Of(DatabaseState state, Tracking tracked, IReadOnlyList<ManagedDatabase> listed, Listings listings) => state.Live.State switch
    {
        ReadingState.Absent => new(ProspectWord.NotThere, "It is not in the cluster."),
        ReadingState.Known => OfLive(state, tracked, listed, listings),
        _ => state.PendingPrune ? Lost(listed) : new(ProspectWord.Unknown, state.Live.Why ?? "Whether it is in the cluster is not known."),
    };

    private static Prospect OfLive(DatabaseState state, Tracking tracked, IReadOnlyList<ManagedDatabase> listed, Listings listings)
    {
        if (state.Live.Value?.DeletionTimestamp is not null)
        {
            return new(ProspectWord.Leaving, "It was deleted and only waits for its finalizers: that cannot be taken back. Save its volumes.");
        }

        if (state.PendingPrune)
        {
            return Keeps(state.Live.Value, "Prune=false") ? new(ProspectWord.Protected, $"No file that {Name(listed)} takes declares it, and its own option Prune=false keeps it.") : Lost(listed);
        }

        if (listed.Count == 0)
        {
            return Unlisted(listings.Application(state.Application), listings);
        }

        if (!Keeps(state.Live.Value, "Delete=false") && listed.Select(managed => listings.Cascades.Of(managed.Application)).FirstOrDefault(found => found is not null) is { } goes)
        {
            return goes;
        }

        var application = listed[0].Application;
        return WhyUnknown(application, listings) is { } why ? new(ProspectWord.Unknown, why) : tracked.Word switch
        {
            TrackedWord.Taken => new(ProspectWord.Kept, $"{application.Key.Name} declares it: no prune touches it."),
            TrackedWord.Unknown => new(ProspectWord.Unknown, $"What {application.Key.Name} declares is not read: {tracked.Why}"),
            _ when Keeps(state.Live.Value, "Prune=false") => new(ProspectWord.Protected, $"Git no longer declares it where {application.Key.Name} looks, and its own option Prune=false keeps it."),
            _ => new(ProspectWord.Lost, $"Git no longer declares it where {application.Key.Name} looks; as soon as Argo CD has compared that, a prune deletes it.", PrunesByItself(application)),
        };
    }

    private static Prospect Unlisted(Application? named, Listings listings) => named is null
        ? listings.AllFresh
            ? new(ProspectWord.Unmanaged, "No application lists it: no sync deletes it.")
            : new(ProspectWord.Unknown, "Not every Argo CD answers, so who lists it is not known.")
        : new(ProspectWord.Unknown, $"It belongs to {named.Key.Name}, which does not list it.");

    private static Prospect Lost(IReadOnlyList<ManagedDatabase> listed)
    {
        var pruning = listed.FirstOrDefault(managed => managed.Application.WouldPrune(managed.Row))?.Application;
        var name = pruning?.Key.Name ?? "its application";
        return pruning is not null && PrunesByItself(pruning)
            ? new(ProspectWord.Lost, $"{name} syncs and prunes by itself: its next sync deletes it.", ByItself: true)
            : new(ProspectWord.Lost, $"A sync of {name} with prune deletes it.");
    }

    private static string? WhyUnknown(Application application, Listings listings) =>
        !listings.IsFresh(application) ? $"Argo CD {application.Key.Instance} does not answer now."
        : !application.IsComparable ? $"Argo CD cannot compare {application.Key.Name}."
        : null;

    private static bool PrunesByItself(Application application) => application.SyncPolicy is { IsAutoSyncOn: true, Automated.Prune: true };

    private static bool Keeps(LiveObject? live, string option) =>
        live?.Annotation(Options)?.Split(',', StringSplitOptions.TrimEntries).Contains(option) == true;

    private static string Name(IReadOnlyList<ManagedDatabase> listed) => listed.Count > 0 ? listed[0].Application.Key.Name : "its application";
}
