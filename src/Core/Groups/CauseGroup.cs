using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Groups;

/// <summary>One root cause and every application that stands under it now.</summary>
/// <param name="Troubles">Most urgent first, then by name; never empty.</param>
public sealed record CauseGroup(Fingerprint Id, EquatableList<Trouble> Troubles)
{
    /// <summary>The one whose sentence and next step speak for all.</summary>
    public Trouble Worst => Troubles[0];

    public Urgency Urgency => Worst.Urgency;

    public int Total => Troubles.Count;

    /// <summary>All applications with a known trouble, each in one group: that of its headline.</summary>
    public static IReadOnlyList<CauseGroup> AllOf(ExplainedSnapshot explained) =>
        [.. explained.Snapshot.Applications.Values
            .Select(application => explained.Explanations.GetValueOrDefault(application.Key) is { } explanation ? Trouble.Of(application, explanation) : null)
            .OfType<Trouble>()
            .GroupBy(trouble => (trouble.CauseId, trouble.Root))
            .Select(same => new CauseGroup(Fingerprint.Of(same.Key.CauseId, same.Key.Root), Ordered(same)))];

    /// <summary>Its place on Triage. Until it is in the book it is as old as the state of its oldest application.</summary>
    public GroupRank RankIn(GroupBook book, Snapshot snapshot, DateTimeOffset now)
    {
        var record = book.Open.GetValueOrDefault(Id);
        var since = record?.Since ?? Troubles.Items.Min(trouble => snapshot.FirstSeen.GetValueOrDefault(trouble.Key)?.Since);
        return new(GroupRank.TierOf(Urgency, record?.GrewAt, book.EndingsLately(Id, now), now), GroupRank.Grows(record?.GrewAt, now), Urgency, Total, since, Id);
    }

    private static EquatableList<Trouble> Ordered(IEnumerable<Trouble> troubles) =>
        troubles.OrderByDescending(trouble => trouble.Urgency).ThenBy(trouble => trouble.Key).ToEquatableList();
}
