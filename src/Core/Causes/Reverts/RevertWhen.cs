namespace DbDashboard.Core.Causes.Reverts;

/// <summary>When an edit of an Application's spec is undone.</summary>
public enum RevertWhen
{
    /// <summary>Nobody undoes it.</summary>
    Never,

    /// <summary>An ApplicationSet writes the spec again within seconds of the edit.</summary>
    AtOnce,

    /// <summary>The parent application heals itself: within seconds.</summary>
    BySelfHeal,

    /// <summary>The parent application syncs by itself when Git has something new.</summary>
    AtNextCommit,

    /// <summary>Somebody has to sync the parent application.</summary>
    AtNextSync,

    Unknown,
}
