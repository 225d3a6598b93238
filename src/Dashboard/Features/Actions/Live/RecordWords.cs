using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Actions.Live;

/// <summary>How far an action is, in a word with its tone.</summary>
public static class RecordWords
{
    public static StatusLabel Label(ActionRecord record) => Label(record.State);

    public static StatusLabel Label(ActionState state) => state switch
    {
        ActionState.Previewed => new("Planned", Tone.Plain, Icons.Material.Outlined.Description),
        ActionState.Approved => new("Approved", Tone.Progress, Icons.Material.Filled.HowToReg),
        ActionState.Armed => new("Waits to be sent", Tone.Progress, Icons.Material.Filled.Timer),
        ActionState.Cancelled => new("Cancelled, not sent", Tone.Plain, Icons.Material.Filled.Cancel),
        ActionState.Expired => new("Ran out, not sent", Tone.Plain, Icons.Material.Filled.TimerOff),
        ActionState.Confirmed => new("Confirmed", Tone.Progress, Icons.Material.Filled.Send),
        ActionState.Sent => new("Sent", Tone.Progress, Icons.Material.Filled.Send),
        ActionState.Accepted => new("Accepted by Argo CD", Tone.Progress, Icons.Material.Filled.Sync),
        ActionState.Refused => new("Refused", Tone.Decide, Icons.Material.Filled.Block),
        ActionState.Unknown => new("Outcome unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline),
        ActionState.Running => new("Running", Tone.Progress, Icons.Material.Filled.Autorenew),
        ActionState.Succeeded => new("Done", Tone.Good, Icons.Material.Filled.CheckCircle),
        ActionState.Failed => new("Failed", Tone.Danger, Icons.Material.Filled.ErrorOutline),
        ActionState.Terminated => new("Terminated", Tone.Decide, Icons.Material.Filled.StopCircle),
        ActionState.Noted => new("Noted", Tone.Plain, Icons.Material.Outlined.EditNote),
        _ => new("Not verified", Tone.Unknown, Icons.Material.Filled.HelpOutline, "What came of it could not be seen in time."),
    };
}
