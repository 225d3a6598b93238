namespace DbDashboard.Core.Sources.Git;

/// <summary>Caps and deadlines. A cap that is hit makes the answer unknown, never shorter.</summary>
public sealed record GitLimits
{
    public static readonly GitLimits Default = new();

    /// <summary>Branches and tags of one repository.</summary>
    public int Refs { get; init; } = 50_000;

    /// <summary>Bytes of one file: what Argo CD allows.</summary>
    public long BlobBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of all files of one question.</summary>
    public long AnswerBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Files under one path; a longer list is cut and marked incomplete.</summary>
    public int TreeEntries { get; init; } = 200_000;

    /// <summary>Folders inside folders; Git itself allows more than a path can name.</summary>
    public int TreeDepth { get; init; } = 256;

    /// <summary>Bytes of tree objects that one repository keeps in memory.</summary>
    public long CachedBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes that must be free on the disk before anything is fetched.</summary>
    public long FreeBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>For one question to a mirror on disk.</summary>
    public TimeSpan ReadDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For asking a remote for its refs.</summary>
    public TimeSpan PollDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For one fetch, the first one included.</summary>
    public TimeSpan FetchDeadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A cat-file process that nobody asked for this long is stopped.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>cat-file processes at once, over all repositories.</summary>
    public int OpenStores { get; init; } = 8;

    /// <summary>How long commits stay that no branch or tag names any more.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromHours(24);
}
