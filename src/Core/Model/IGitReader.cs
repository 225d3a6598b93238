namespace DbDashboard.Core.Model;

/// <summary>
/// Answers questions about mirrored repositories, always by commit id: the answers never change, so they may be cached.
/// A repository that is not mirrored answers with a reading that says why; nothing throws but cancellation.
/// </summary>
public interface IGitReader
{
    /// <summary>The refs as last seen; NotRead when the repository is not mirrored (yet).</summary>
    Reading<RepositoryRefs> Refs(string repoUrl);

    /// <summary>The refs as they are now: the remote is asked, for at most <paramref name="within"/>. When it does not answer in that time: as last seen, with their age.</summary>
    Task<Reading<RepositoryRefs>> AskRefsAsync(string repoUrl, TimeSpan within, CancellationToken cancellationToken);

    /// <summary>Every file under <paramref name="path"/> (empty: the root) at a commit (or at a tree id of a merge).</summary>
    Task<Reading<GitTree>> ReadTreeAsync(string repoUrl, string commit, string path, CancellationToken cancellationToken);

    /// <summary>The ids of the trees (or blobs) at one path for many commits in one go; null entries where it does not exist.</summary>
    Task<Reading<EquatableList<string?>>> ReadPathIdsAsync(string repoUrl, EquatableList<string> commits, string path, CancellationToken cancellationToken);

    /// <summary>Every folder and file that is not at each of many commits as at one (the root is empty): asked once where thousands of paths are looked at. Failed when too much differs.</summary>
    Task<Reading<IReadOnlySet<string>>> ReadDifferingPathsAsync(string repoUrl, string from, EquatableList<string> to, CancellationToken cancellationToken);

    /// <summary>What differs under a path between one commit and each of many, in the order asked: one git process for all.</summary>
    Task<Reading<EquatableList<GitDifference>>> ReadDifferencesAsync(string repoUrl, string from, EquatableList<string> to, string path, CancellationToken cancellationToken);

    /// <summary>What differs in the whole repository between the commits of each pair, in the order asked: one git process for all.</summary>
    Task<Reading<EquatableList<GitDifference>>> ReadChangesAsync(string repoUrl, EquatableList<(string From, string To)> pairs, CancellationToken cancellationToken);

    /// <summary>How many commits each of many is ahead of a baseline and behind it, and where it parted, in the order asked: one git process for all.</summary>
    Task<Reading<EquatableList<GitStanding>>> ReadStandingsAsync(string repoUrl, string baseline, EquatableList<string> commits, CancellationToken cancellationToken);

    /// <summary>Contents of blobs, in the order asked; at most 10 MB each.</summary>
    Task<Reading<EquatableList<ReadOnlyMemory<byte>>>> ReadBlobsAsync(string repoUrl, EquatableList<string> blobIds, CancellationToken cancellationToken);

    Task<Reading<GitCommit>> ReadCommitAsync(string repoUrl, string commit, CancellationToken cancellationToken);

    /// <summary>Commits reachable from <paramref name="commit"/> that touch <paramref name="path"/>, newest first, renames detected, at most <paramref name="limit"/>.</summary>
    /// <param name="since">When given: not those reachable from this commit.</param>
    Task<Reading<EquatableList<GitHistoryEntry>>> ReadHistoryAsync(string repoUrl, string commit, string path, string? since, int limit, CancellationToken cancellationToken);

    /// <summary>The best common ancestor; null value inside Known is expressed as Absent.</summary>
    Task<Reading<string>> ReadMergeBaseAsync(string repoUrl, string first, string second, CancellationToken cancellationToken);

    /// <summary>Merges in memory (git merge-tree --write-tree into a throw-away object folder); reads of the merged tree work through <see cref="ReadTreeAsync"/> by its id.</summary>
    Task<Reading<GitMerge>> MergeAsync(string repoUrl, string ours, string theirs, CancellationToken cancellationToken);
}
