using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneApplication.AutoSync;

/// <summary>What auto-sync does with the application, gate by gate, and who undoes an edit of its spec.</summary>
/// <param name="IfOn">What it would do when it is switched on; null when it is on.</param>
/// <param name="At">When it was worked out: its "in 54 s" counts from then.</param>
/// <param name="Undoes">Who puts an edit back, one sentence.</param>
public sealed record AutoSyncView(
    StatusLabel Outcome,
    string Conclusion,
    string? IfOn,
    DateTimeOffset At,
    EquatableList<GateView> Gates,
    string Undoes,
    EquatableList<EvidenceView> UndoesEvidence)
{
    public static AutoSyncView From(Facts facts, GitHostLinks hosts)
    {
        var trace = facts.Trace();
        var outlook = facts.RevertOutlook();
        return new AutoSyncView(
            Label(trace.Outcome),
            trace.Conclusion,
            trace.IfOn,
            facts.Now,
            GateView.AllOf(trace),
            outlook.Sentence + ".",
            outlook.Evidence.Items.Select(e => new EvidenceView(e.Text, e.Source, e.At, hosts.To(e.Link))).ToEquatableList());
    }

    private static StatusLabel Label(AutoSyncOutcome outcome) => outcome switch
    {
        AutoSyncOutcome.WillAct => new("Acts by itself", Tone.Progress, Icons.Material.Filled.Autorenew),
        AutoSyncOutcome.WillActLater => new("Acts later", Tone.Progress, Icons.Material.Filled.HourglassEmpty),
        AutoSyncOutcome.NothingToDo => new("Nothing to do", Tone.Plain, Icons.Material.Outlined.Remove),
        AutoSyncOutcome.NotKnown => new("Not known", Tone.Unknown, Icons.Material.Filled.HelpOutline),
        _ => new("Does not act", Tone.Decide, Icons.Material.Filled.Block),
    };
}
