using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.AutoSync.Windows;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A sync window of the project holds auto-sync back, and perhaps a pressed sync too.
/// Found: an active deny window, or allow windows of which none is active, by Argo CD's rule for auto-sync; Argo CD's own answer
/// canSync is the one for a pressed sync. The next opening follows from the schedules, in the windows' time zone as the project has it.
/// Do: wait for the opening; where the window lets pressed syncs through, one may be pressed when it is understood.
/// Confused with: operation-blocked-by-window (a sync is under way and waits), autosync-off.
/// </summary>
public sealed class SyncWindowClosed : ICauseRule
{
    public CauseDescription Description { get; } = new("sync-window-closed", "Sync window closed", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 35);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var trace = facts.Trace();
        if (!trace.Stops(GateId.Window) || !trace.Passes(GateId.Differs) || !trace.Passes(GateId.Stays) || facts.Details.SyncWindows.ValueIfKnown is not { } windows || (!trace.Passes(GateId.Enabled) && windows.CanSync))
        {
            yield break;
        }

        var read = facts.Details.SyncWindows;
        var name = facts.Application.Key.Name;
        var opening = ClosedWindows.Opening(windows, facts.Details.Project, read.At ?? facts.Now);
        yield return Description.Found(
                $"A sync window of project {Words.Cap(facts.Application.Project, 120)} keeps {(windows.CanSync ? "auto-sync" : "auto-sync and pressed syncs")} of {name} waiting: {ClosedWindows.Names(ClosedWindows.Of(windows))}; {opening.Say(facts.Now)}",
                Severity.Waiting, Confidence.Proven, [trace[GateId.Window].Evidence!])
            .With(
            [
                opening == WindowOpening.Never
                    ? new Remedy($"Ask who keeps project {Words.Cap(facts.Application.Project, 120)} to change the window: waiting does not help.", "Nothing changes until the window does.", RemedySafety.Safe)
                    : new Remedy("Wait until the window opens.", trace.Passes(GateId.Enabled) ? "Auto-sync acts then by itself, when nobody may be looking." : "Nothing acts by itself then either: auto-sync is off.", RemedySafety.Safe),
                .. windows.CanSync ? [new Remedy($"Or sync {name} by hand: the window lets pressed syncs through.", "Applies what differs now.", RemedySafety.NeedsCare, Action: "sync")] : Array.Empty<Remedy>(),
            ]);
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.Trace() is var trace && trace[GateId.Window] is { State: GateState.Unknown } gate && trace.Passes(GateId.Enabled) && trace.Passes(GateId.Differs)
        ? [new NotChecked(Description.Id, "Whether a sync window holds auto-sync back", facts.Details.SyncWindows.Why ?? gate.Answer)]
        : [];
}
