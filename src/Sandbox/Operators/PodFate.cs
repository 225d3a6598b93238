namespace DbDashboard.Sandbox.Operators;

/// <summary>What becomes of a workload's pods, by its name: no container runs here, so the name has to say it.</summary>
internal enum PodFate
{
    /// <summary>Runs; a Job's pod ends well.</summary>
    Well,

    /// <summary>Never gets a node.</summary>
    Pending,

    /// <summary>Ends with exit code 1.</summary>
    Failing,
}

internal static class PodFates
{
    private static readonly string[] Pending = ["pending", "stuck", "waiting"];
    private static readonly string[] Failing = ["crash", "fail"];

    public static PodFate Of(string workload) =>
        Array.Exists(Pending, word => workload.Contains(word, StringComparison.Ordinal)) ? PodFate.Pending
        : Array.Exists(Failing, word => workload.Contains(word, StringComparison.Ordinal)) ? PodFate.Failing
        : PodFate.Well;
}
