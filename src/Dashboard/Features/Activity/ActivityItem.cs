using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Features.Actions.Live;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Activity;

/// <summary>One action of the record with all its steps.</summary>
/// <param name="Title"><c>Sync database-instances</c>.</param>
/// <param name="Target">Null when the attempt named no application.</param>
/// <param name="At">When its last step was.</param>
/// <param name="Sentence">How it ended, or is, in words.</param>
/// <param name="Steps">The rows as they are stored, oldest first.</param>
public sealed record ActivityItem(
    string Id,
    string Title,
    ApplicationKey? Target,
    string By,
    string Reason,
    ActionState Outcome,
    string Sentence,
    DateTimeOffset At,
    EquatableList<AuditRecord> Steps)
{
    public StatusLabel Label => RecordWords.Label(Outcome);

    /// <summary>Somebody looked at a plan and left it.</summary>
    public bool IsOnlyPlanned => Steps.Items.All(step => step.Entry.Edge is ActionState.Previewed or ActionState.Cancelled or ActionState.Expired);

    /// <param name="rows">All rows of one action, oldest first; not empty.</param>
    public static ActivityItem From(IReadOnlyList<AuditRecord> rows)
    {
        var last = rows[^1].Entry;
        var target = last.Target;
        return new ActivityItem(
            last.ActionId,
            rows.Select(row => row.Entry.Title).LastOrDefault(title => title is not null) ?? ActionIds.Title(last.Action, target.Name),
            target.Name.Length == 0 ? null : new ApplicationKey(target.Instance, target.Namespace, target.Name),
            last.Actor.Name,
            rows.Select(row => row.Entry.Reason).LastOrDefault(reason => reason is not null) ?? "",
            last.Edge,
            rows.Select(row => row.Entry.Sentence).LastOrDefault(sentence => sentence is not null) ?? "",
            rows[^1].At,
            rows.ToEquatableList());
    }
}
