using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One path, as a walk through a history asks about it.</summary>
/// <param name="path">From the root, clean; empty: the root.</param>
internal sealed class HistoryPath(HistoryChanges changes, TreeWalk trees, string path)
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(path);

    /// <summary>The whole repository: then every commit counts, also one that changes nothing.</summary>
    public bool IsRoot => path.Length == 0;

    public async ValueTask<bool> IsTouchedAsync(string commit, string parent, CancellationToken cancellationToken) =>
        (await changes.ReadAsync(commit, parent, cancellationToken)).Touch(bytes);

    public async Task<bool> HasFilesAsync(string commit, CancellationToken cancellationToken) => (await FilesAsync(commit, cancellationToken)).Count > 0;

    /// <summary>The files at the path: of a beginning it is what it added.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(string commit, CancellationToken cancellationToken)
    {
        var roots = await trees.RootsAsync([commit], cancellationToken);
        var entry = (await trees.FindAsync(roots, IsRoot ? [] : path.Split('/'), cancellationToken))[0];
        return entry switch
        {
            null => [],
            { IsTree: true, Id: var tree } => [.. (await trees.ListAsync(commit, path, tree, cancellationToken)).Files.Items.Select(f => f.Path)],
            _ => [path],
        };
    }
}
