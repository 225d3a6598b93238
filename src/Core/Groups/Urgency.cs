using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Groups;

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
    public static Urgency Of(Severity severity) => severity switch
    {
        Severity.DataAtRisk => Urgency.DataAtRisk,
        Severity.Broken => Urgency.Broken,
        Severity.Waiting => Urgency.Waiting,
        _ => Urgency.Note,
    };
}
