using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>An action as the audit alone tells it.</summary>
/// <param name="Trail">Null when its intent was never recorded.</param>
/// <param name="RowOf">Further rows about it, by who asked for it.</param>
internal sealed record PastAction(ActionRecord Record, ActionTrail? Trail, string Project, Func<ActionState, string, AuditEntry> RowOf);

internal static class PastActions
{
    /// <param name="rows">Of one action, oldest first.</param>
    /// <returns>Null when there are none, or when they are no action on an application.</returns>
    public static PastAction? Of(IReadOnlyList<AuditRecord> rows)
    {
        // What was said of a group or of a lease is no action.
        if (rows.Count == 0 || rows[0].Entry.Group is not null || rows[0].Entry.Edge == ActionState.Noted)
        {
            return null;
        }

        // What was noted afterwards changes nothing about how it ended.
        var last = rows.Last(row => row.Entry.Edge != ActionState.Noted);
        var intent = rows.FirstOrDefault(row => row.Entry.Edge == ActionState.Confirmed);
        var told = (intent ?? rows[0]).Entry;
        var record = new ActionRecord(new(told.ActionId), last.Entry.Edge, last.Entry.Sentence ?? "", last.At)
        {
            Target = new ApplicationKey(told.Target.Instance, told.Target.Namespace, told.Target.Name),
            Action = told.Action,
            Title = told.Title ?? $"{told.Action} {told.Target.Name}",
            By = told.Actor.Name,
            Reason = told.Reason ?? "",
            ConfirmedAt = intent?.At,
            Lease = intent is null ? null : LeaseRows.Read(intent),
        };
        return new(record, TrailText.Read(intent?.Entry.Trail), told.Target.Project ?? "", (edge, sentence) => new(told.ActionId, edge, told.Action, told.Actor, told.Target) { Title = told.Title, Sentence = sentence, DashboardVersion = told.DashboardVersion });
    }
}
