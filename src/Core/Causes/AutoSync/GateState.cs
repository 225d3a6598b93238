namespace DbDashboard.Core.Causes.AutoSync;

public enum GateState
{
    Passed,

    /// <summary>Nothing goes further while this holds.</summary>
    Stops,

    /// <summary>What it depends on could not be read, or is old.</summary>
    Unknown,

    /// <summary>The controller does not come to it: an earlier gate stops, or it does not concern this application.</summary>
    NotAsked,
}
