using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Which applications are deleted, or would be by the sync of a parent, together with all that they manage. Grouped once.</summary>
internal sealed class Cascades(Snapshot snapshot)
{
    // A finalizer of this name, with or without its propagation, deletes the objects too; without it they stay behind.
    private const string Finalizer = "resources-finalizer.argocd.argoproj.io";
    private const string Options = "argocd.argoproj.io/sync-options";
    private const int Deepest = 8;
    private static readonly GroupKind Kind = new("argoproj.io", "Application");

    private readonly ILookup<ApplicationKey, (Application Parent, bool Prunes)> parents = (
        from parent in snapshot.Applications.Values
        from row in parent.Resources.Items
        where row.Key.GroupKind == Kind
        select (Child: new ApplicationKey(parent.Key.Instance, row.Key.Namespace, row.Key.Name), Parent: parent, Prunes: parent.WouldPrune(row)))
        .ToLookup(found => found.Child, found => (found.Parent, found.Prunes));

    /// <returns>What becomes of the objects of an application; null when no deletion of it is in sight, or leaves them.</returns>
    public Prospect? Of(Application application) => Of(application, application.Key.Name, 0);

    private Prospect? Of(Application deleted, string name, int depth)
    {
        if (depth == Deepest || !deleted.Finalizers.Items.Any(finalizer => finalizer.StartsWith(Finalizer, StringComparison.Ordinal)))
        {
            return null;
        }

        if (deleted.DeletionTimestamp is not null)
        {
            return new(ProspectWord.Leaving, $"The application {name} is being deleted, and its finalizer deletes what it manages: save its volumes.");
        }

        return parents[deleted.Key].Where(found => found.Prunes && !Has(deleted, "Prune=false")).Select(found => Pruned(found.Parent, name)).FirstOrDefault()
            ?? parents[deleted.Key].Where(found => !found.Prunes && !Has(deleted, "Delete=false")).Select(found => Of(found.Parent, $"{found.Parent.Key.Name} with {name}", depth + 1)).FirstOrDefault(found => found is not null);
    }

    private static Prospect Pruned(Application parent, string name) => parent.SyncPolicy is { IsAutoSyncOn: true, Automated.Prune: true }
        ? new(ProspectWord.Lost, $"{parent.Key.Name} syncs and prunes by itself: its next sync deletes the application {name}, whose finalizer deletes what it manages.", ByItself: true)
        : new(ProspectWord.Lost, $"A sync of {parent.Key.Name} with prune deletes the application {name}, whose finalizer deletes what it manages.");

    private static bool Has(Application application, string option) =>
        application.Annotation(Options)?.Split(',', StringSplitOptions.TrimEntries).Contains(option) == true;
}
