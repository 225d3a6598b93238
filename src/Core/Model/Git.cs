namespace DbDashboard.Core.Model;

/// <summary>The refs of one repository at one moment: the commit ids that every Git question of a snapshot is answered against.</summary>
/// <param name="Url">The address as the Application writes it, without credentials.</param>
/// <param name="Refs">Full ref names (<c>refs/heads/main</c>) with commit ids, sorted by name; tags are peeled to commits.</param>
/// <param name="Head">The default branch's full name; null when the remote does not say.</param>
/// <param name="At">When the remote was asked last.</param>
public sealed record RepositoryRefs(string Url, EquatableList<GitRef> Refs, string? Head, DateTimeOffset At)
{
    public IEnumerable<GitRef> Branches => Refs.Items.Where(r => r.IsBranch);

    public IEnumerable<GitRef> Tags => Refs.Items.Where(r => r.IsTag);

    /// <summary>The commit of a branch, tag, HEAD or full commit id, as Argo CD resolves it (exact branch or tag name); null when there is no such thing.</summary>
    public string? Resolve(string revision)
    {
        if (revision is "" or "HEAD")
        {
            return Head is null ? null : Find(Head);
        }

        return Find(revision) ?? Find("refs/heads/" + revision) ?? Find("refs/tags/" + revision)
            ?? (GitRef.IsCommitId(revision) ? revision : null);
    }

    private string? Find(string name) => Refs.Items.FirstOrDefault(r => r.Name == name)?.Commit;
}

/// <param name="MovedAt">When we saw it move to this commit; null when it has stood there since we first looked.</param>
public sealed record GitRef(string Name, string Commit, DateTimeOffset? MovedAt = null, string? MovedFrom = null)
{
    private const string Heads = "refs/heads/";
    private const string TagsPrefix = "refs/tags/";

    public bool IsBranch => Name.StartsWith(Heads, StringComparison.Ordinal);

    public bool IsTag => Name.StartsWith(TagsPrefix, StringComparison.Ordinal);

    public string ShortName => IsBranch ? Name[Heads.Length..] : IsTag ? Name[TagsPrefix.Length..] : Name;

    public static bool IsCommitId(string text) => text.Length is 40 or 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}

/// <param name="Author">Name as written in the commit (untrusted text).</param>
/// <param name="Subject">First line of the message.</param>
public sealed record GitCommit(string Id, string Author, string AuthorEmail, DateTimeOffset At, string Subject, EquatableList<string> Parents)
{
    public string ShortId => Id.Length > 7 ? Id[..7] : Id;
}

/// <param name="Mode">100644, 100755 file; 120000 symlink; 160000 submodule.</param>
/// <param name="Path">From the repository's root, <c>/</c>-separated, byte-exact.</param>
public sealed record GitFile(string Path, string Mode, string BlobId, long Size)
{
    public bool IsSymlink => Mode == "120000";

    public bool IsSubmodule => Mode == "160000";
}

/// <summary>All files under one path at one commit.</summary>
/// <param name="TreeId">Id of the tree at the path: equal ids mean equal content. Null when the path does not exist there.</param>
/// <param name="Complete">False when a cap was hit: the list must not be reasoned from as a whole.</param>
public sealed record GitTree(string Commit, string Path, string? TreeId, EquatableList<GitFile> Files, bool Complete = true)
{
    public bool Exists => TreeId is not null;
}

public enum GitChangeKind
{
    Added,
    Modified,
    Deleted,
    Renamed,
}

/// <param name="OldPath">For Renamed: where it was; else null.</param>
public sealed record GitChange(GitChangeKind Kind, string Path, string? OldPath = null);

/// <summary>A commit with what it changed under the path that was asked for.</summary>
public sealed record GitHistoryEntry(GitCommit Commit, EquatableList<GitChange> Changes);

/// <summary>What differs under a path between two commits; no changes: the same content.</summary>
/// <param name="Changes">Seen from <paramref name="From"/> to <paramref name="To"/>, renames detected.</param>
public sealed record GitDifference(string From, string To, EquatableList<GitChange> Changes);

/// <param name="TreeId">The merged tree; null when there are conflicts.</param>
/// <param name="Conflicts">Paths that conflict.</param>
public sealed record GitMerge(string? TreeId, EquatableList<string> Conflicts);

/// <summary>
/// Answers questions about mirrored repositories, always by commit id: the answers never change, so they may be cached.
/// A repository that is not mirrored answers with a reading that says why; nothing throws but cancellation.
/// </summary>
public interface IGitReader
{
    /// <summary>The refs as last seen; NotRead when the repository is not mirrored (yet).</summary>
    Reading<RepositoryRefs> Refs(string repoUrl);

    /// <summary>Every file under <paramref name="path"/> (empty: the root) at a commit (or at a tree id of a merge).</summary>
    Task<Reading<GitTree>> ReadTreeAsync(string repoUrl, string commit, string path, CancellationToken cancellationToken);

    /// <summary>The ids of the trees (or blobs) at one path for many commits in one go; null entries where it does not exist.</summary>
    Task<Reading<EquatableList<string?>>> ReadPathIdsAsync(string repoUrl, EquatableList<string> commits, string path, CancellationToken cancellationToken);

    /// <summary>What differs under a path between one commit and each of many, in the order asked: one git process for all.</summary>
    Task<Reading<EquatableList<GitDifference>>> ReadDifferencesAsync(string repoUrl, string from, EquatableList<string> to, string path, CancellationToken cancellationToken);

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
