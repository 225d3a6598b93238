using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>The last folders that were asked for at many commits: thousands of applications ask, one after the other, for their place in the same few.</summary>
/// <param name="roots">The root trees of commits.</param>
/// <param name="load">Trees by their ids; null where there is no id.</param>
internal sealed class FolderViews(
    Func<EquatableList<string>, CancellationToken, Task<string?[]>> roots,
    Func<string?[], CancellationToken, Task<TreeObject?[]>> load)
{
    /// <summary>With fewer commits each is looked at by itself.</summary>
    public const int FewestCommits = 16;

    private const int MostViews = 16;

    private readonly BoundedCache<(string Folder, string Last), Dictionary<string, TreeEntry?>> differences = new(400_000);
    private readonly Lock gate = new();
    private readonly List<(string Folder, EquatableList<string> Commits, Task<FolderView?> View)> kept = [];

    /// <summary>The ids at the path at each commit; null when too much differs for a view.</summary>
    public async Task<string?[]?> FindAsync(EquatableList<string> commits, string[] path, CancellationToken cancellationToken)
    {
        var view = await Get(commits, path[..^1]).WaitAsync(cancellationToken);
        return view?.Find(path[^1]);
    }

    private Task<FolderView?> Get(EquatableList<string> commits, string[] folder)
    {
        var name = string.Join('/', folder);
        lock (gate)
        {
            var at = kept.FindIndex(k => k.Folder == name && k.Commits == commits);
            var view = at < 0 || kept[at].View.IsFaulted ? (name, commits, View: Task.Run(() => MakeAsync(commits, folder))) : kept[at];
            if (at >= 0)
            {
                kept.RemoveAt(at);
            }

            kept.Insert(0, view);
            kept.RemoveRange(Math.Min(MostViews, kept.Count), Math.Max(0, kept.Count - MostViews));
            return view.View;
        }
    }

    private async Task<FolderView?> MakeAsync(EquatableList<string> commits, string[] folder)
    {
        var ids = folder.Length == 0
            ? await roots(commits, CancellationToken.None)
            : (await Get(commits, folder[..^1]))?.Find(folder[^1], foldersOnly: true);
        return ids is null ? null : FolderView.Of((await load([ids[^1]], CancellationToken.None))[0] ?? TreeObject.Empty, await CompareAsync(ids));
    }

    /// <summary>Of each but the last what it has otherwise than the last. A branch that moves leaves the others as they were.</summary>
    private async Task<IReadOnlyList<Dictionary<string, TreeEntry?>>> CompareAsync(string?[] ids)
    {
        var last = ids[^1];
        var found = new Dictionary<string, Dictionary<string, TreeEntry?>>(StringComparer.Ordinal) { [last ?? ""] = [] };
        var unknown = new List<string?>();
        foreach (var id in ids.Distinct().Where(id => id != last))
        {
            if (differences.TryGet((id ?? "", last ?? ""), out var known))
            {
                found[id ?? ""] = known;
            }
            else
            {
                unknown.Add(id);
            }
        }

        var loaded = await load([.. unknown, last], CancellationToken.None);
        foreach (var (id, tree) in unknown.Zip(loaded))
        {
            var compared = (tree ?? TreeObject.Empty).DifferencesFrom(loaded[^1] ?? TreeObject.Empty);
            differences.Add((id ?? "", last ?? ""), found[id ?? ""] = compared, compared.Count + 1);
        }

        return [.. ids[..^1].Select(id => found[id ?? ""])];
    }
}
