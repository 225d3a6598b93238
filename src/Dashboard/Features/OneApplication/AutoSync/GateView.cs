using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneApplication.AutoSync;

/// <summary>One gate as a line: the word and icon, what was asked, the answer, and what it was read from.</summary>
/// <param name="IsOpen">It is passed: the question says enough, with what it was read from.</param>
public sealed record GateView(StatusLabel State, bool IsOpen, string Question, string Answer, EquatableList<EvidenceView> Evidence)
{
    /// <summary>In the controller's order; what it did not come to is one line at the end.</summary>
    public static EquatableList<GateView> AllOf(AutoSyncTrace trace) =>
        [.. trace.Gates.Items.Where(g => g.State != GateState.NotAsked).Select(gate => From(gate, trace)), .. NotAsked(trace)];

    private static IEnumerable<GateView> NotAsked(AutoSyncTrace trace)
    {
        var left = trace.Gates.Items.Where(g => g.State == GateState.NotAsked).Select(g => g.Question).ToList();
        return left.Count == 0 ? [] : [new GateView(new("not asked", Tone.Unknown, Icons.Material.Filled.Remove), false, "Further questions", string.Join(", ", left), [])];
    }

    private static GateView From(Gate gate, AutoSyncTrace trace) => new(
        Label(gate, trace),
        gate.State == GateState.Passed,
        gate.Question,
        gate.Answer,
        gate.Evidence is { } e ? [new EvidenceView(e.Text, e.Source, e.At, null)] : []);

    private static StatusLabel Label(Gate gate, AutoSyncTrace trace) => gate.State switch
    {
        GateState.Passed => new("passed", Tone.Plain, Icons.Material.Filled.Check),
        GateState.Stops when trace.Outcome == AutoSyncOutcome.NothingToDo => new(gate.Id == GateId.Differs ? "nothing to do" : "would stop", Tone.Plain, Icons.Material.Outlined.Remove),
        GateState.Stops => new(gate == trace.StoppedBy ? "stops here" : "stops too", gate.Until is null ? Tone.Decide : Tone.Progress, gate.Until is null ? Icons.Material.Filled.Block : Icons.Material.Filled.HourglassEmpty),
        _ => new("unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}
