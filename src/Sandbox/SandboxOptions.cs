namespace DbDashboard.Sandbox;

/// <summary>What the sandbox shows and where it listens.</summary>
public sealed record SandboxOptions
{
    /// <summary>Name of the scenario class without its folder; default <c>DatabasePlatform</c>.</summary>
    public string Story { get; init; } = "DatabasePlatform";

    /// <summary>Applications added for load, 0 to 100,000; default none.</summary>
    public int Applications { get; init; }

    /// <summary>Version of Argo CD to behave as, without the leading v: 3.5 (the default), 3.2, 2.14, or one in full.</summary>
    public string ArgoCd { get; init; } = "3.5";

    internal string ArgoCdVersion => ArgoCd switch { "3.5" => "3.5.1", "3.2" => "3.2.12", "2.14" => "2.14.21", var full => full };

    /// <summary>Loopback port of Argo CD's API; 0 lets the system choose.</summary>
    public int ArgoCdPort { get; init; }

    /// <summary>Loopback port of the Kubernetes API server; 0 lets the system choose.</summary>
    public int KubernetesPort { get; init; }

    /// <summary>Loopback port of the Git remote; 0 lets the system choose. Commit ids depend on it, because manifests name the repository.</summary>
    public int GitPort { get; init; }

    /// <summary>Loopback port of the control API (faults, clock, edits); 0 lets the system choose.</summary>
    public int ControlPort { get; init; }

    /// <summary>The address that manifests and Argo CD name as the Git host; null is the real one. Only replays of recordings set it.</summary>
    public string? GitBaseUrl { get; init; }

    /// <summary>Folder for the bare repositories; null makes one under the system's temporary folder and deletes it at the end.</summary>
    public string? Directory { get; init; }

    /// <summary>False leaves the clock-driven work to whoever moves the clock; default true.</summary>
    public bool RunsByItself { get; init; } = true;
}
