using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Timeline;

public enum TimelineKind
{
    Commit,
    BranchMove,
    Deployment,
    Operation,
    Event,
    FieldWrite,
    Condition,
    Created,
}

/// <summary>Something that happened, and who says so.</summary>
/// <param name="Source">Who recorded it: <c>Git</c>, <c>Argo CD status.history</c>, <c>Kubernetes events</c>, <c>managedFields</c>.</param>
public sealed record TimelineEntry(DateTimeOffset At, TimelineKind Kind, string Text, string Source, LinkOut? Link = null);

/// <summary>Everything that is recorded about an application in one list, newest first, and what no source records.</summary>
/// <param name="Gaps">What could be missing, each with the reason.</param>
/// <param name="Left">How many older entries are not shown.</param>
public sealed record TimelineView(EquatableList<TimelineEntry> Entries, EquatableList<string> Gaps, int Left)
{
    /// <summary>The most entries that are shown.</summary>
    public const int Most = 400;

    public static TimelineView From(Facts facts, GitHostLinks hosts)
    {
        TimelineEntry[] entries =
        [
            .. GitEntries.Of(facts, hosts)
                .Concat(ArgoCdEntries.Of(facts))
                .Concat(ManagerEntries.Of(facts))
                .Distinct()
                .OrderByDescending(entry => entry.At)
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];
        return new TimelineView(entries.Take(Most).ToEquatableList(), TimelineGaps.Of(facts), Math.Max(0, entries.Length - Most));
    }
}
