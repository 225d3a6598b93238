namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>Which branches are shown.</summary>
public enum BranchKind
{
    /// <summary>With commits that the baseline lacks.</summary>
    Open,

    /// <summary>Changing files under an application's path, or followed by one.</summary>
    Touching,

    /// <summary>An application points at it.</summary>
    Followed,

    /// <summary>The baseline has all its commits.</summary>
    Merged,
}
