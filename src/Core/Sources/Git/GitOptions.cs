namespace DbDashboard.Core.Sources.Git;

/// <summary>The section <c>Git</c> of the configuration.</summary>
public sealed class GitOptions
{
    /// <summary>
    /// Hosts that may be read: <c>github.com</c> or <c>git.example.com:8443</c> (https), or <c>http://127.0.0.1:3000</c>: plain http
    /// and loopback only when written out like this. The hosts of repositories that Argo CD lists may be read as well, by https
    /// and where they have public addresses.
    /// </summary>
    public IList<string> AllowedHosts { get; init; } = [];

    public IList<GitCredential> Credentials { get; init; } = [];

    /// <summary>Where the mirrors stand; default: a folder <c>dbdashboard/git</c> in the user's cache or the temporary folder.</summary>
    public string CacheDirectory { get; set; } = DefaultCache();

    /// <summary>How often each repository is asked for its branches and tags; 1 to 3600. Above 30, Git counts as stale between two looks.</summary>
    public int PollSeconds { get; set; } = 30;

    private static string DefaultCache()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given ? given : Path.GetTempPath();
        return Path.Combine(cache, "dbdashboard", "git");
    }
}
