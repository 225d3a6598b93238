namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What Argo CD of a version says and does otherwise than the newest.</summary>
internal sealed record Dialect(string Version)
{
    private readonly Version number = System.Version.TryParse(Version, out var parsed) ? parsed : new Version(3, 5);

    /// <summary>The member <c>automated.enabled</c> exists; before, it is dropped without a word.</summary>
    public bool KnowsEnabled => number >= new Version(3, 1);

    /// <summary>The results of hooks say whether they were synced.</summary>
    public bool HooksHaveStatus => number >= new Version(3, 3);
}
