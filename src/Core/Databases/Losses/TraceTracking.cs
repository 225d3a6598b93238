using System.Collections.Immutable;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>Goes from what was remembered to what is seen now. Pure. Nothing is gone that is only not seen: its kind has to be watched where it was, by a source that is fresh.</summary>
/// <param name="before">The snapshot before; an empty one at the first look after a start.</param>
public sealed class TraceTracking(Snapshot before, Snapshot now, DeclaredSet declared, DateTimeOffset at)
{
    /// <summary>How old the time may be at which one that is there was seen last.</summary>
    public static readonly TimeSpan SeenAgainAfter = TimeSpan.FromMinutes(10);

    private const int LongestSpec = 16_384;

    private readonly TraceMoment moment = new(before, now, declared, at);

    public TraceBook Follow(TraceBook book)
    {
        var seen = new SeenDatabases(now);
        var live = book.Live.ToBuilder();
        var gone = new List<DatabaseTrace>();
        foreach (var (found, volumes) in seen.All)
        {
            See(live, gone, found, volumes);
        }

        foreach (var (place, held) in book.Live)
        {
            if (!seen.Has(place) && moment.IsWatched(place.Cluster, place.Key.GroupKind, place.Key.Namespace))
            {
                live.Remove(place);
                gone.Add(moment.End(held));
            }
        }

        var next = live.ToImmutable();
        var kept = ReferenceEquals(next, book.Live) ? book : book with { Live = next };
        return kept.With(book.Gone.Items.Select(moment.After).Concat(gone), at);
    }

    private void See(ImmutableDictionary<(string, ResourceKey), DatabaseTrace>.Builder live, List<DatabaseTrace> gone, LiveObject found, EquatableList<TraceVolume> volumes)
    {
        var place = (found.Cluster, found.Key);
        var held = live.GetValueOrDefault(place);
        if (held is not null && held.Uid != found.Uid)
        {
            gone.Add(moment.End(held));
            held = null;
        }

        if (held is null && live.Count >= TraceBook.LiveKept && !live.ContainsKey(place))
        {
            return;
        }

        var next = Trace(found, held, volumes);
        if (held is null || at - held.LastSeen > SeenAgainAfter || next with { LastSeen = held.LastSeen } != held)
        {
            live[place] = next;
        }
    }

    private DatabaseTrace Trace(LiveObject found, DatabaseTrace? held, EquatableList<TraceVolume> volumes)
    {
        var places = moment.PlacesOf(found, held);
        var words = moment.WordsBefore(found, held);
        return new(found.Cluster, found.Key, found.Uid, found.CreatedAt, at)
        {
            Spec = found.Spec.Length <= LongestSpec ? found.Spec : "{}",
            MarkedAt = found.DeletionTimestamp,
            Verdict = words.Verdict,
            Backup = words.Backup,
            Application = moment.ApplicationOf(found) ?? held?.Application,
            Places = places.Count > 0 ? places : held?.Places ?? [],
            Volumes = moment.Merge(found.Cluster, found.Key.Namespace, held?.Volumes ?? [], volumes),
        };
    }
}
