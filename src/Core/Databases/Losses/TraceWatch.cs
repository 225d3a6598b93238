using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>Follows databases and their volumes, at most once a second, so that what was there is known after it went.</summary>
public sealed class TraceWatch(SnapshotStore snapshots, DeclarationStore declarations, TraceStore traces, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private Snapshot before = Snapshot.Empty;
    private DeclaredSet declaredBefore = DeclaredSet.NotReadYet;

    /// <summary>Ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var book in traces.WatchAsync(cancellationToken))
        {
            if (book.IsLoaded)
            {
                break;
            }
        }

        await foreach (var snapshot in snapshots.WatchAsync(cancellationToken))
        {
            if (Follow(snapshot))
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>One look.</summary>
    /// <returns>False when there was nothing to look at.</returns>
    public bool Follow(Snapshot snapshot)
    {
        var declared = declarations.Current;
        if (snapshot.Version == 0 || !HasNews(snapshot, declared))
        {
            return false;
        }

        var tracking = new TraceTracking(before, snapshot, declared, clock.GetUtcNow());
        traces.Update(tracking.Follow);
        (before, declaredBefore) = (snapshot, declared);
        return true;
    }

    // One that is not there and not known to be gone is settled when its cluster answers again, which changes no object.
    private bool HasNews(Snapshot snapshot, DeclaredSet declared) =>
        !ReferenceEquals(snapshot.Objects, before.Objects)
        || !ReferenceEquals(snapshot.Applications, before.Applications)
        || !ReferenceEquals(declared, declaredBefore)
        || traces.Current.Live.Keys.Any(place => !snapshot.Objects.ContainsKey(place));
}
