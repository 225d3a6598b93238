namespace DbDashboard.Core.Causes.Gathering;

/// <summary>How much is read of one application.</summary>
public enum FactsDepth
{
    /// <summary>What the rules need in its present state: an application that is fine costs next to nothing.</summary>
    AsNeeded,

    /// <summary>Also what only a page shows: branches, history and files of an application that is fine.</summary>
    Everything,
}
