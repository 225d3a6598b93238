namespace DbDashboard.Core.Causes.AutoSync;

public enum AutoSyncOutcome
{
    /// <summary>Every gate is passed.</summary>
    WillAct,

    /// <summary>A gate stops it that opens by itself at a known time; all others are passed.</summary>
    WillActLater,

    /// <summary>Nothing differs.</summary>
    NothingToDo,

    WillNotAct,

    /// <summary>No gate stops it, and at least one is unknown.</summary>
    NotKnown,
}
