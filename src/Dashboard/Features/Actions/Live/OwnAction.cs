using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Actions.Live;

/// <summary>The newest action of ours on an application: how far it is, what was verified, and what takes it back.</summary>
/// <param name="Verified">Argo CD's word and our own check of it; null before the end.</param>
/// <param name="Undo">The inverse, to be planned; null when there is none or it is not the time.</param>
public sealed record OwnAction(
    ActionId Id,
    StatusLabel State,
    string Title,
    string By,
    string Reason,
    string Sentence,
    string? Verified,
    DateTimeOffset At,
    ActionAsk? Undo,
    string? UndoSentence,
    bool CanBeCancelled,
    bool IsOpen)
{
    public static OwnAction From(ActionRecord record)
    {
        var undo = record.State is ActionState.Succeeded or ActionState.Unverified or ActionState.Failed or ActionState.Terminated ? record.Plan?.Draft.Undo : null;
        return new OwnAction(
            record.Id,
            RecordWords.Label(record),
            record.Title,
            record.By,
            record.Reason,
            record.Sentence,
            record.Outcome == record.Sentence ? null : record.Outcome,
            record.At,
            undo,
            undo is null ? null : record.Plan!.Draft.UndoSentence,
            record.State is ActionState.Armed or ActionState.Confirmed,
            record.IsOpen);
    }
}
