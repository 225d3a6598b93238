using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>Applications that could not be looked at for the same reason.</summary>
public sealed record UncheckedGroup(int Count, string Why)
{
    public static EquatableList<UncheckedGroup> From(IEnumerable<Judged> judged) => judged
        .Where(one => one.IsNotChecked)
        .GroupBy(one => one.WhyNotChecked!)
        .Select(group => new UncheckedGroup(group.Count(), group.Key))
        .OrderByDescending(group => group.Count)
        .ThenBy(group => group.Why, StringComparer.Ordinal)
        .ToEquatableList();
}
