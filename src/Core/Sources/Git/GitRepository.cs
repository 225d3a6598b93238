using System.Runtime.InteropServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// Questions to one bare repository on disk, by commit id; nothing is ever checked out. Answers that never change are kept
/// within bounds. Failures are <see cref="GitException"/>. Thread-safe.
/// </summary>
public sealed class GitRepository : IDisposable
{
    private const string EmptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private const string EmptyTree256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
    private readonly GitCommandLine git;
    private readonly ObjectStore store;
    private readonly ObjectStore pairs;
    private readonly BlobSizes sizes;
    private readonly TreeLoader loader;
    private readonly TreeWalk trees;
    private readonly FolderViews folders;
    private readonly GitHistory history;
    private readonly GitMerges merges;
    private readonly GitDifferences differences;
    private readonly GitStandings standings;
    private readonly CommitReader commits;
    private readonly string mergeObjects;

    /// <param name="directory">The bare repository. Beside it stands a folder for the merges of this process; it is emptied here and on disposal.</param>
    public GitRepository(string directory, GitCommandLine git)
    {
        this.git = git;
        mergeObjects = $"{directory}.merges-{Environment.ProcessId}";
        EmptyMerges();
        Directory.CreateDirectory(mergeObjects);
        store = git.OpenObjects(directory, mergeObjects);
        pairs = git.OpenPairs(directory, mergeObjects);
        sizes = new BlobSizes(store, git.Limits);
        loader = new TreeLoader(store, git.Limits);
        trees = new TreeWalk(store, loader, sizes, git.Limits);
        folders = new FolderViews(RootsAsync, loader.LoadAsync);
        commits = new CommitReader(store);
        merges = new GitMerges(git.Process, directory, mergeObjects);
        differences = new GitDifferences(pairs);
        history = new GitHistory(new CommitLinks(git.Process, store, directory), commits, trees, differences);
        standings = new GitStandings(git.Process, directory);
    }

    /// <summary>Tree objects read so far; a counter for tests and benchmarks.</summary>
    public long TreesRead => loader.TreesRead;

    /// <summary>How often its cat-file process was written to and waited for; a counter for tests and benchmarks.</summary>
    public long Exchanges => store.Exchanges;

    /// <summary>Whether its cat-file process runs at this moment.</summary>
    public bool IsOpen => store.IsOpen;

    public async Task<GitTree> ReadTreeAsync(string commit, string path, CancellationToken cancellationToken)
    {
        var names = GitPath.Split(path);
        var roots = await RootsAsync([commit], cancellationToken);
        var found = (await trees.FindAsync(roots, names, cancellationToken))[0];
        var clean = string.Join('/', names);
        return found is { IsTree: true } tree
            ? await trees.ListAsync(commit, clean, tree.Id, cancellationToken)
            : new GitTree(commit, clean, null, []);
    }

    public async Task<EquatableList<string?>> ReadPathIdsAsync(EquatableList<string> commits, string path, CancellationToken cancellationToken)
    {
        var names = GitPath.Split(path);
        var ids = history.FindIds(commits, string.Join('/', names));
        ids ??= names.Length > 0 && commits.Count >= FolderViews.FewestCommits ? await folders.FindAsync(commits, names, cancellationToken) : null;
        if (ids is null)
        {
            var roots = await RootsAsync(commits, cancellationToken);
            ids = [.. (await trees.FindAsync(roots, names, cancellationToken)).Select(e => e?.Id)];
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(ids));
    }

    public async Task<IReadOnlySet<string>> ReadDifferingPathsAsync(string from, EquatableList<string> to, CancellationToken cancellationToken)
    {
        var roots = await RootsAsync([from, .. to], cancellationToken);
        return await new DifferingPaths(loader).FindAsync(roots[0]!, roots.Skip(1).OfType<string>(), cancellationToken);
    }

    public async Task<EquatableList<GitDifference>> ReadDifferencesAsync(string from, EquatableList<string> to, string path, CancellationToken cancellationToken)
    {
        var ids = await ReadPathIdsAsync([from, .. to], path, cancellationToken);
        var sides = ids.Select(id => id ?? (from.Length == 64 ? EmptyTree256 : EmptyTree)).ToList();
        var asked = sides.Skip(1).Select(side => (sides[0], side)).ToList();
        var found = await differences.ReadAsync(asked, string.Join('/', GitPath.Split(path)), cancellationToken);
        return to.Zip(asked, (commit, pair) => new GitDifference(from, commit, found.GetValueOrDefault(pair))).ToEquatableList();
    }

    public async Task<EquatableList<GitDifference>> ReadChangesAsync(EquatableList<(string From, string To)> pairs, CancellationToken cancellationToken)
    {
        var from = await RootsAsync(pairs.Select(p => p.From).ToEquatableList(), cancellationToken);
        var to = await RootsAsync(pairs.Select(p => p.To).ToEquatableList(), cancellationToken);
        var roots = from.Zip(to, (f, t) => (f!, t!)).ToList();
        var found = await differences.ReadAsync(roots, "", cancellationToken);
        return pairs.Zip(roots, (pair, tree) => new GitDifference(pair.From, pair.To, found.GetValueOrDefault(tree))).ToEquatableList();
    }

    public async Task<EquatableList<GitStanding>> ReadStandingsAsync(string baseline, EquatableList<string> commits, CancellationToken cancellationToken)
    {
        await RootsAsync([baseline, .. commits], cancellationToken);
        return await standings.ReadAsync(baseline, commits, cancellationToken);
    }

    public async Task<EquatableList<ReadOnlyMemory<byte>>> ReadBlobsAsync(EquatableList<string> ids, CancellationToken cancellationToken)
    {
        CheckAll(ids);
        await sizes.CheckAsync(ids, cancellationToken);
        var blobs = await store.ContentsAsync(ids, cancellationToken);
        return blobs.Zip(ids.Items).Select(p => new ReadOnlyMemory<byte>((p.First ?? throw TreeWalk.Lost(p.Second)).Bytes)).ToEquatableList();
    }

    public async Task<GitCommit> ReadCommitAsync(string commit, CancellationToken cancellationToken)
    {
        Check(commit);
        return (await commits.ReadAsync([commit], cancellationToken))[0];
    }

    public async Task<EquatableList<GitHistoryEntry>> ReadHistoryAsync(string commit, string path, string? since, int limit, CancellationToken cancellationToken)
    {
        var clean = string.Join('/', GitPath.Split(path));
        await RootsAsync(since is null ? [commit] : [commit, since], cancellationToken);
        using var deadline = new CancellationTokenSource(git.Limits.ReadDeadline, git.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await history.ReadAsync(commit, clean, since, Math.Clamp(limit, 1, 10_000), both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException(GitFailure.TooSlow, $"the history took longer than {git.Limits.ReadDeadline.TotalSeconds:0} s to follow");
        }
    }

    /// <summary>Null when the two have no common ancestor.</summary>
    public async Task<string?> ReadMergeBaseAsync(string first, string second, CancellationToken cancellationToken)
    {
        await RootsAsync([first, second], cancellationToken);
        return await merges.BaseAsync(first, second, cancellationToken);
    }

    public async Task<GitMerge> MergeAsync(string ours, string theirs, CancellationToken cancellationToken)
    {
        await RootsAsync([ours, theirs], cancellationToken);
        return await merges.MergeAsync(ours, theirs, cancellationToken);
    }

    public void Dispose()
    {
        store.Dispose();
        pairs.Dispose();
        EmptyMerges();
    }

    private async Task<string?[]> RootsAsync(EquatableList<string> commits, CancellationToken cancellationToken)
    {
        CheckAll(commits);
        var roots = await trees.RootsAsync(commits, cancellationToken);
        var missing = Array.IndexOf(roots, null);
        return missing < 0 ? roots : throw NoCommit(commits[missing]);
    }

    private static void CheckAll(EquatableList<string> ids)
    {
        foreach (var id in ids)
        {
            Check(id);
        }
    }

    private static void Check(string id)
    {
        if (!GitRef.IsCommitId(id))
        {
            throw new GitException(GitFailure.Refused, $"{CommitText.Cut(id)} is not a full commit id");
        }
    }

    private static GitException NoCommit(string commit) => new(GitFailure.Missing, $"there is no commit {commit}");

    private void EmptyMerges()
    {
        if (Directory.Exists(mergeObjects))
        {
            Directory.Delete(mergeObjects, recursive: true);
        }
    }
}
