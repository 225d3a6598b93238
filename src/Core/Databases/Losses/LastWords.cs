using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>What the last snapshot that had a database says of it.</summary>
internal static class LastWords
{
    public static string? Verdict(Snapshot last, LiveObject database)
    {
        if (Of(last, database) is not { } known)
        {
            return null;
        }

        var verdict = Judging.Judge(known.Kind, known.Database);
        return $"{verdict.Health}: {verdict.Why}.";
    }

    public static BackupState? Backup(Snapshot last, LiveObject database) =>
        Of(last, database) is { } known ? known.Kind.BackupsOf(known.Database) : null;

    /// <summary>Of one that is gone: by what it was, and by what is left in the cluster.</summary>
    public static BackupState? Backup(Snapshot now, DatabaseTrace gone) =>
        gone.Backup ?? Backup(now, new LiveObject(gone.Cluster, gone.Key, "", gone.Uid, "", gone.CreatedAt, null, [], [], [], gone.Spec, "{}"));

    /// <summary>Events about the object itself that the cluster still has.</summary>
    public static IEnumerable<DatabaseEvent> Events(Snapshot now, DatabaseTrace gone) => DatabaseKinds.TryGet(gone.Key.GroupKind, out var kind)
        ? ChildFinders.Of(now).In(gone.Cluster, gone.Key.Namespace).ChildrenOf(kind, gone.Key, "").Where(child => child.Key.GroupKind == ChildKinds.Event).Select(EventWords.Of)
        : [];

    private static (IDatabaseKind Kind, LiveDatabase Database)? Of(Snapshot snapshot, LiveObject database) => DatabaseKinds.TryGet(database.Key.GroupKind, out var kind)
        ? (kind, new(
            database,
            ChildFinders.Of(snapshot).In(database.Cluster, database.Key.Namespace).ChildrenOf(kind, database.Key, database.Uid),
            new LiveReading(snapshot, snapshot.At).SightOf(database.Cluster, database.Key.Namespace),
            snapshot.At))
        : null;
}
