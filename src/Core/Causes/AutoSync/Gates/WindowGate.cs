using DbDashboard.Core.Causes.AutoSync.Windows;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>The project's windows, by the rule for auto-sync; while they hold it back, the controller asks nothing further.</summary>
internal sealed class WindowGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        var read = facts.Details.SyncWindows;
        if (!read.IsKnown)
        {
            return new(GateId.Window, GateState.Unknown, $"whether a sync window holds it back is not known: {Words.Cap(read.Why ?? "the windows were not read", 200)}", new Evidence("The windows were not read.", read.Source, read.At));
        }

        var windows = read.Value;
        var closing = ClosedWindows.Of(windows);
        var evidence = new Evidence(Words.Sentence(windows.Assigned.Count == 0 ? "No window is assigned" : $"Assigned: {ClosedWindows.Names(windows.Assigned)}; active: {(windows.Active.Count == 0 ? "none" : ClosedWindows.Names(windows.Active))}"), read.Source, read.At);
        if (closing.Count == 0)
        {
            return new(GateId.Window, GateState.Passed, windows.Assigned.Count == 0 ? "no sync window is assigned to it" : $"the sync window is open: {ClosedWindows.Names(windows.Assigned)}", evidence);
        }

        var opening = ClosedWindows.Opening(windows, facts.Details.Project, read.At ?? facts.Now);
        return new(GateId.Window, GateState.Stops, $"a sync window of project {Words.Cap(facts.Application.Project, 120)} holds auto-sync back ({ClosedWindows.Names(closing)}); {opening.Say(facts.Now)}", evidence, opening.At);
    }
}
