using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

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

    private static EquatableList<Trouble> Ordered(IEnumerable<Trouble> troubles) =>
        troubles.OrderByDescending(trouble => trouble.Urgency).ThenBy(trouble => trouble.Key).ToEquatableList();
}
