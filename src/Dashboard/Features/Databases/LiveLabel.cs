using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Whether the database is in the cluster: there, gone, forbidden, old and unknown are five different words.</summary>
public static class LiveLabel
{
    public static StatusLabel Of(Reading<LiveObject> live) => live switch
    {
        { State: ReadingState.Known, Value.DeletionTimestamp: not null } => new("Being deleted", Tone.Danger, Icons.Material.Filled.DeleteForever, "It is marked for deletion and waits for its finalizers."),
        { State: ReadingState.Known } => new("Live", Tone.Plain, Icons.Material.Filled.Storage),
        { State: ReadingState.Stale } => new("Last seen", Tone.Unknown, Icons.Material.Filled.History, live.Why),
        { State: ReadingState.Forbidden } => new("Cannot see", Tone.Unknown, Icons.Material.Filled.VisibilityOff, live.Why),
        { State: ReadingState.Absent } => new("Not there", Tone.Decide, Icons.Material.Filled.RemoveCircleOutline, live.Why),
        _ => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline, live.Why),
    };
}
