using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>How soon a human must look; the higher the sooner.</summary>
public enum Urgency
{
    /// <summary>Worth knowing; nobody has to act.</summary>
    Note,

    Waiting,

    /// <summary>Something is not as it should be, and no rule knows why.</summary>
    Unexplained,

    Broken,

    /// <summary>Argo CD calls it Degraded, and no rule knows why.</summary>
    Degraded,
    DataAtRisk,
}

public static class Urgencies
{
    private static readonly StatusLabel UnexplainedLabel = new("UNEXPLAINED", Tone.Decide, Icons.Material.Filled.QuestionMark);

    private static readonly StatusLabel DegradedLabel = new("DEGRADED", Tone.Danger, Icons.Material.Filled.HeartBroken);

    public static Urgency Of(Severity severity) => severity switch
    {
        Severity.DataAtRisk => Urgency.DataAtRisk,
        Severity.Broken => Urgency.Broken,
        Severity.Waiting => Urgency.Waiting,
        _ => Urgency.Note,
    };

    public static StatusLabel Label(Urgency urgency) => urgency switch
    {
        Urgency.DataAtRisk => StatusLabel.Of(Severity.DataAtRisk),
        Urgency.Broken => StatusLabel.Of(Severity.Broken),
        Urgency.Degraded => DegradedLabel,
        Urgency.Unexplained => UnexplainedLabel,
        Urgency.Waiting => StatusLabel.Of(Severity.Waiting),
        _ => StatusLabel.Of(Severity.Info),
    };
}
