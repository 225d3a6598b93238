using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>A database that went away, and what is left of it now. Pure.</summary>
/// <param name="Backup">What is known of its backups; null when nothing is, or its kind has none that can be seen.</param>
/// <param name="Events">What the cluster still tells about it, newest first.</param>
/// <param name="Again">It is there again, as another object; null when it is not.</param>
public sealed record Loss(DatabaseTrace Trace, EquatableList<LeftVolume> Volumes, BackupState? Backup, EquatableList<DatabaseEvent> Events, LiveObject? Again)
{
    private const int MostEvents = 10;

    public string Engine => DatabaseKinds.TryGet(Trace.Key.GroupKind, out var kind) ? kind.Engine : Trace.Key.Kind;

    /// <summary>Version, size and replicas as its spec had them.</summary>
    public DatabaseFields Fields => DatabaseKinds.TryGet(Trace.Key.GroupKind, out var kind) ? kind.Read(Trace.Spec, "{}") : new(null, null, null, null);

    public static Loss Of(DatabaseTrace trace, Snapshot snapshot, DateTimeOffset now) => new(
        trace,
        trace.Volumes.Items.Select(volume => LeftVolume.Of(trace, volume, snapshot, now)).ToEquatableList(),
        LastWords.Backup(snapshot, trace),
        LastWords.Events(snapshot, trace).OrderByDescending(said => said.LastAt).Take(MostEvents).ToEquatableList(),
        snapshot.Objects.GetValueOrDefault((trace.Cluster, trace.Key)));
}
