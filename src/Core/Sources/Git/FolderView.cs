namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// One folder at many commits: whole as it is at the last of them, and of the others what is not the same there. Hundreds of
/// branches have nearly all in common with the commit that they are compared with, so a name costs one look for all of them.
/// </summary>
internal sealed class FolderView
{
    /// <summary>With more differences than these nothing is gained by keeping them.</summary>
    private const int MostDifferences = 100_000;

    private readonly int commits;
    private readonly TreeObject last;
    private readonly Dictionary<string, List<(int Place, TreeEntry? Entry)>> others = new(StringComparer.Ordinal);

    private FolderView(int commits, TreeObject last) => (this.commits, this.last) = (commits, last);

    /// <param name="last">At the last commit.</param>
    /// <param name="differences">Of each other commit, what is not as at the last.</param>
    /// <returns>Null when too much differs.</returns>
    public static FolderView? Of(TreeObject last, IReadOnlyList<Dictionary<string, TreeEntry?>> differences)
    {
        if (differences.Sum(d => (long)d.Count) > MostDifferences)
        {
            return null;
        }

        var view = new FolderView(differences.Count + 1, last);
        for (var i = 0; i < differences.Count; i++)
        {
            view.Add(i, differences[i]);
        }

        return view;
    }

    /// <summary>The ids under a name at each commit; null where nothing stands.</summary>
    /// <param name="foldersOnly">A file counts as nothing.</param>
    public string?[] Find(string name, bool foldersOnly = false)
    {
        var found = new string?[commits];
        Array.Fill(found, IdOf(last.Find(System.Text.Encoding.UTF8.GetBytes(name)), foldersOnly));
        if (others.TryGetValue(name, out var differing))
        {
            foreach (var (place, entry) in differing)
            {
                found[place] = IdOf(entry, foldersOnly);
            }
        }

        return found;
    }

    private static string? IdOf(TreeEntry? entry, bool foldersOnly) => entry is { } known && (known.IsTree || !foldersOnly) ? known.Id : null;

    private void Add(int place, Dictionary<string, TreeEntry?> differences)
    {
        foreach (var (name, entry) in differences)
        {
            (others.TryGetValue(name, out var places) ? places : others[name] = []).Add((place, entry));
        }
    }
}
