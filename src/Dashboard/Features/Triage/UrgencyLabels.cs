using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>How an urgency is shown.</summary>
public static class UrgencyLabels
{
    private static readonly StatusLabel UnexplainedLabel = new("UNEXPLAINED", Tone.Decide, Icons.Material.Filled.QuestionMark);

    private static readonly StatusLabel DegradedLabel = new("DEGRADED", Tone.Danger, Icons.Material.Filled.HeartBroken);

    public static StatusLabel Of(Urgency urgency) => urgency switch
    {
        Urgency.DataAtRisk => StatusLabel.Of(Severity.DataAtRisk),
        Urgency.Broken => StatusLabel.Of(Severity.Broken),
        Urgency.Degraded => DegradedLabel,
        Urgency.Unexplained => UnexplainedLabel,
        Urgency.Waiting => StatusLabel.Of(Severity.Waiting),
        _ => StatusLabel.Of(Severity.Info),
    };
}
