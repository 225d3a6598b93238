using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Shared.Layout;

/// <summary>How fresh everything is, in one line: the chip at the top of every page.</summary>
/// <param name="Total">Sources that are meant to be read (those not allowed do not count).</param>
/// <param name="OldestSeen">The oldest last proof of life among the live ones; null when none is live.</param>
public sealed record SourcesView(int Total, int Fresh, int Starting, DateTimeOffset? OldestSeen, EquatableList<SourceId> NotFresh)
{
    public bool AllFresh => Total > 0 && Fresh == Total;

    /// <summary>Nothing has been read yet at all.</summary>
    public bool IsStarting => Total == 0 || (Fresh < Total && Starting > 0 && Fresh + Starting == Total);

    public static SourcesView From(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var wanted = explained.Snapshot.Sources.Values.Where(status => status.State != SourceState.NotAllowed).ToList();
        var fresh = wanted.Where(status => status.IsFresh(now)).ToList();
        return new(
            wanted.Count,
            fresh.Count,
            wanted.Count(IsStartingUp),
            fresh.Min(status => status.LastSeen),
            wanted.Where(status => !status.IsFresh(now)).Select(status => status.Id).OrderBy(id => id.ToString(), StringComparer.Ordinal).ToEquatableList());
    }

    private static bool IsStartingUp(SourceStatus status) => status.State == SourceState.Connecting && status.LastSeen is null;
}
