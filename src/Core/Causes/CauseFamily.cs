namespace DbDashboard.Core.Causes;

/// <summary>What a cause answers.</summary>
public enum CauseFamily
{
    /// <summary>Why the application is not as Git says. The headline comes from here.</summary>
    WhyDifferent,

    /// <summary>Why nothing acts on it: auto-sync, windows, operations.</summary>
    WhyNothingActs,

    /// <summary>Data can be lost: the banner.</summary>
    Danger,

    /// <summary>What Argo CD does not see.</summary>
    Unseen,
}
