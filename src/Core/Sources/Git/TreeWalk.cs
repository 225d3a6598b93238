using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// Finds paths by walking trees level by level, many commits at once: Symbolic links and submodules are never followed.
/// </summary>
internal sealed class TreeWalk(ObjectStore store, TreeLoader trees, BlobSizes sizes, GitLimits limits)
{
    private readonly BoundedCache<string, string> roots = new(100_000);
    private readonly BoundedCache<(string Tree, string Path), GitTree> lists = new(400_000);

    /// <summary>The root tree of each commit (or tree); null where there is no such object.</summary>
    public async Task<string?[]> RootsAsync(IReadOnlyList<string> commits, CancellationToken cancellationToken)
    {
        var found = new string?[commits.Count];
        var unknown = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (!roots.TryGet(commits[i], out found[i]))
            {
                unknown.Add(i);
            }
        }

        if (unknown.Count > 0)
        {
            var headers = await store.InfoAsync([.. unknown.Select(i => commits[i] + "^{tree}")], cancellationToken);
            foreach (var (i, header) in unknown.Zip(headers))
            {
                Remember(commits[i], found[i] = header?.Id);
            }
        }

        return found;
    }

    /// <summary>What stands at the path under each root; null where nothing does.</summary>
    public async Task<TreeEntry?[]> FindAsync(IReadOnlyList<string?> roots, string[] path, CancellationToken cancellationToken)
    {
        var at = roots.Select(r => r is null ? (TreeEntry?)null : new TreeEntry("40000", "", r)).ToArray();
        foreach (var name in path)
        {
            var wanted = Encoding.UTF8.GetBytes(name);
            var level = await trees.LoadAsync([.. at.Select(e => e is { IsTree: true } tree ? tree.Id : null)], cancellationToken);
            for (var i = 0; i < at.Length; i++)
            {
                at[i] = level[i]?.Find(wanted);
            }
        }

        return at;
    }

    /// <summary>Every file under a tree, in Git's order.</summary>
    public async Task<GitTree> ListAsync(string commit, string path, string tree, CancellationToken cancellationToken)
    {
        if (!lists.TryGet((tree, path), out var list))
        {
            var files = new List<(string Path, TreeEntry Entry)>();
            var complete = await CollectAsync(files, path, tree, cancellationToken);
            list = new GitTree(commit, path, tree, await MeasureAsync(files, cancellationToken), complete);
            lists.Add((tree, path), list, files.Count + 1);
        }

        return list with { Commit = commit };
    }

    private void Remember(string commit, string? root)
    {
        if (root is not null)
        {
            roots.Add(commit, root);
        }
    }

    private async Task<bool> CollectAsync(List<(string Path, TreeEntry Entry)> files, string path, string tree, CancellationToken cancellationToken)
    {
        List<(string Path, string Id)> folders = [(path, tree)];
        for (var depth = 0; folders.Count > 0; depth++)
        {
            var level = await trees.LoadAsync([.. folders.Select(f => f.Id)], cancellationToken);
            if (depth == limits.TreeDepth || files.Count + level.Sum(t => (long)t!.Count) > limits.TreeEntries)
            {
                return false;
            }

            folders = [.. folders.Zip(level).SelectMany(p => Split(files, p.First.Path, p.Second!))];
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return true;
    }

    /// <summary>Adds a folder's files to the list and answers with its folders.</summary>
    private static IEnumerable<(string Path, string Id)> Split(List<(string Path, TreeEntry Entry)> files, string folder, TreeObject tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            var entry = tree[i];
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry.IsTree)
            {
                yield return (path, entry.Id);
            }
            else
            {
                files.Add((path, entry));
            }
        }
    }

    private async Task<EquatableList<GitFile>> MeasureAsync(List<(string Path, TreeEntry Entry)> files, CancellationToken cancellationToken)
    {
        var ids = new string?[files.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = files[i].Entry.IsSubmodule ? null : files[i].Entry.Id;
        }

        var headers = await sizes.ReadAsync(ids, cancellationToken);
        return files.Select((f, i) => new GitFile(f.Path, f.Entry.Mode, f.Entry.Id, ids[i] is { } id ? headers[i]?.Size ?? throw Lost(id) : 0)).ToEquatableList();
    }

    /// <summary>An object that another names must exist: that it does not is damage, not absence.</summary>
    public static GitException Lost(string id) => new(GitFailure.Damaged, $"the mirror has lost object {id}");
}
