namespace DbDashboard.Sandbox.Operators;

/// <summary>What becomes of a workload's pods.</summary>
internal enum PodFate
{
    /// <summary>Runs; a Job's pod ends well.</summary>
    Well,

    /// <summary>Never gets a node.</summary>
    Pending,

    /// <summary>Ends with exit code 1, and is started anew unless it is a Job's.</summary>
    Failing,

    /// <summary>Runs and does not become ready.</summary>
    Unserved,
}
