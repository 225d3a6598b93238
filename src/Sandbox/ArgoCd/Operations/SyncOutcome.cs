using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>How an operation stands after a step.</summary>
/// <param name="Phase">Running while it waits for something.</param>
internal sealed record SyncOutcome(string Phase, string Message, JsonArray Results)
{
    public bool IsRunning => Phase == "Running";
}
