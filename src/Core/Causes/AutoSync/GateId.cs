namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>What Argo CD's controller asks before it syncs by itself, in its own order.</summary>
public enum GateId
{
    /// <summary>Does the controller look at the application at all?</summary>
    Reconciles,

    /// <summary>Has it looked lately?</summary>
    Compared,

    /// <summary>Does a sync window let auto-sync through?</summary>
    Window,

    /// <summary>Is auto-sync on?</summary>
    Enabled,

    /// <summary>Is no operation running?</summary>
    Idle,

    /// <summary>Is the application not being deleted?</summary>
    Stays,

    /// <summary>Is it OutOfSync?</summary>
    Differs,

    /// <summary>Is there more to do than prunes that it may not do?</summary>
    MayPrune,

    /// <summary>Has this revision not failed already?</summary>
    NotFailed,

    /// <summary>Where this revision was synced before: may it heal?</summary>
    MayHeal,

    /// <summary>Is the wait between two heals over?</summary>
    Rested,

    /// <summary>Would it leave something?</summary>
    Leaves,

    /// <summary>Could it start the operation?</summary>
    Starts,
}
