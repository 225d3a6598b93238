using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>What is remembered of databases: those that are there, and those that went away.</summary>
/// <param name="Gone">Newest first; at most <see cref="GoneKept"/>, for <see cref="GoneKeptFor"/>.</param>
/// <param name="IsLoaded">What an earlier run remembered was read, or cannot be.</param>
public sealed record TraceBook(ImmutableDictionary<(string Cluster, ResourceKey Key), DatabaseTrace> Live, EquatableList<DatabaseTrace> Gone, bool IsLoaded = false)
{
    public const int LiveKept = 5_000;

    public const int GoneKept = 500;

    public static readonly TimeSpan GoneKeptFor = TimeSpan.FromDays(90);

    public static readonly TraceBook Empty = new(ImmutableDictionary<(string, ResourceKey), DatabaseTrace>.Empty, []);

    public TraceBook With(IEnumerable<DatabaseTrace> gone, DateTimeOffset now)
    {
        var kept = gone.Where(trace => now - trace.GoneAt <= GoneKeptFor).OrderByDescending(trace => trace.GoneAt).ThenBy(trace => trace.Key).Take(GoneKept).ToEquatableList();
        return kept == Gone ? this : this with { Gone = kept };
    }

    /// <summary>With what an earlier run kept: what was seen by now wins.</summary>
    public TraceBook Over(TraceBook kept) => new(kept.Live.SetItems(Live), Gone.Items.Concat(kept.Gone.Items).DistinctBy(trace => (trace.Cluster, trace.Key, trace.Uid)).ToEquatableList(), IsLoaded: true);
}

/// <summary>The one cell that holds what is remembered of databases.</summary>
public sealed class TraceStore() : LatestValue<TraceBook>(TraceBook.Empty);
