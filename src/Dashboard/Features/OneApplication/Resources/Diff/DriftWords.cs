using System.Diagnostics;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>Says of a difference what it is, and why there is none where there is none.</summary>
public static class DriftWords
{
    /// <param name="revision">The followed revision, as the application names it.</param>
    public static string Sentence(ResourceReport report, string revision) => report.Change switch
    {
        ResourceChange.Nothing => "A sync would change no field of it.",
        ResourceChange.Changes => Changes(report.Fields.Count, report.FieldsCut),
        ResourceChange.Creates => "It is not in the cluster; a sync would create it.",
        ResourceChange.LeavesOrPrunes => $"It is in the cluster and not among what {revision} declares. A sync without prune leaves it, a sync with prune deletes it.",
        ResourceChange.Unreadable => "It could not be compared field by field: what Argo CD sent is cut or too large.",
        _ => throw new UnreachableException(),
    };

    public static string All(DriftReport report) => report.Total switch
    {
        0 => "Nothing differs: a sync would change no field, as Argo CD compares them.",
        1 => "1 resource differs.",
        var total when total > report.Resources.Count => $"{total} resources differ; the first {report.Resources.Count} are shown.",
        var total => $"{total} resources differ.",
    };

    /// <summary>What the two sides are.</summary>
    public static (string Live, string Wanted) Sides(ResourceChange change) => change switch
    {
        ResourceChange.Creates => ("live: not there", "after a sync"),
        ResourceChange.LeavesOrPrunes => ("live", "after a sync with prune: not there"),
        _ => ("live", "after a sync"),
    };

    /// <summary>Null when the differences were read from a source that was fresh.</summary>
    public static string? Reading<T>(Reading<T> reading) => reading.State switch
    {
        ReadingState.Known => null,
        ReadingState.Stale => $"The differences are old: {Why(reading)}",
        ReadingState.Forbidden => $"The differences may not be seen: {Why(reading)}",
        ReadingState.Absent => $"There are no differences to read: {Why(reading)}",
        ReadingState.Failed => $"The differences could not be read: {Why(reading)}",
        _ => $"The differences were not read: {Why(reading)}",
    };

    private static string Why<T>(Reading<T> reading) => reading.Why ?? "Argo CD gave no reason";

    private static string Changes(int count, bool cut) => (count, cut) switch
    {
        (1, false) => "A sync would change 1 field.",
        (_, false) => $"A sync would change {count} fields.",
        _ => $"A sync would change more than {count} fields; the first {count} are told one by one.",
    };
}
