namespace DbDashboard.Core.Causes;

public enum WayOutKind
{
    /// <summary>Merge the branch into the tracked revision.</summary>
    Merge,

    /// <summary>Let the application follow the branch.</summary>
    PointAt,

    /// <summary>Stay on the tracked revision, with another filter.</summary>
    ChangeFilter,

    /// <summary>Take one commit back on the tracked revision.</summary>
    Revert,

    /// <summary>Stay on the tracked revision, at another path.</summary>
    MovePath,
}
