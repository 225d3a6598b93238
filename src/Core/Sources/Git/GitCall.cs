namespace DbDashboard.Core.Sources.Git;

/// <summary>One run of git: its arguments (never a command line), what it reads and how long and how much it may answer.</summary>
internal sealed record GitCall(params string[] Arguments)
{
    /// <summary>The bare repository; null for commands that need none.</summary>
    public string? Directory { get; init; }

    public ReadOnlyMemory<byte> Input { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>Git configuration for this run alone; passed in the environment, so that no process list shows it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Configuration { get; init; } = [];

    /// <summary>The one protocol that this run may speak; empty: none, it works on the disk alone.</summary>
    public string Protocol { get; init; } = "";

    public TimeSpan? Deadline { get; init; }

    public long MaxOutput { get; init; } = 64 * 1024 * 1024;
}
