using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Remedies;

namespace DbDashboard.Core.Causes.Patches;

/// <summary>The difference of one live object as a command that makes of it what a sync would.</summary>
public static class DriftCommand
{
    /// <summary>Null when nothing can be patched.</summary>
    public static CopyableCommand? Of(ResourceReport report) => report.Merge.Json is { } json
        ? new("kubectl patch", $"kubectl patch{Kubectl.Object(report.Key)} --type merge -p {Shell.Word(json)}", "shell")
        : null;
}
