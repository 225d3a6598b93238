namespace DbDashboard.Core.Sources.Git;

/// <summary>The folders and files that are not the same in one tree and in any of others, found by reading only the folders that differ.</summary>
internal sealed class DifferingPaths(TreeLoader trees)
{
    /// <summary>Folders that are read; who asks can look path by path where more differ.</summary>
    private const int MostFolders = 5_000;

    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <returns>From the repository's root, which is empty.</returns>
    /// <exception cref="GitException">Too much differs.</exception>
    public async Task<IReadOnlySet<string>> FindAsync(string from, IEnumerable<string> to, CancellationToken cancellationToken)
    {
        var folders = to.Distinct().Where(root => root != from).Select(root => (Path: "", From: (string?)from, To: (string?)root)).ToList();
        for (var read = folders.Count; folders.Count > 0; read += folders.Count)
        {
            if (read > MostFolders)
            {
                throw new GitException(GitFailure.TooBig, $"more than {MostFolders} folders differ");
            }

            var sides = await trees.LoadAsync([.. folders.Select(f => f.From), .. folders.Select(f => f.To)], cancellationToken);
            folders = [.. folders.SelectMany((f, i) => Below(f.Path, sides[i] ?? TreeObject.Empty, sides[folders.Count + i] ?? TreeObject.Empty))];
        }

        return found;
    }

    private List<(string Path, string? From, string? To)> Below(string folder, TreeObject from, TreeObject to)
    {
        found.Add(folder);
        var folders = new List<(string Path, string? From, string? To)>();
        foreach (var (name, entry) in to.DifferencesFrom(from))
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            found.Add(path);
            if ((FolderId(from.Find(System.Text.Encoding.UTF8.GetBytes(name))), FolderId(entry)) is var ids && ids != (null, null))
            {
                folders.Add((path, ids.Item1, ids.Item2));
            }
        }

        return folders;
    }

    private static string? FolderId(TreeEntry? entry) => entry is { IsTree: true } folder ? folder.Id : null;
}
