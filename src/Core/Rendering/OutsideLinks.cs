using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>Where symbolic links lead that leave a source's path but not its repository.</summary>
internal sealed class OutsideLinks(IGitReader git)
{
    /// <returns>By the link's path; null where it leads to no file.</returns>
    public async Task<Reading<Dictionary<string, GitFile?>>> FindAsync(string repoUrl, Reading<GitTree> tree, CancellationToken cancellationToken)
    {
        var links = tree.Value!.Files.Items.Where(f => f.IsSymlink).ToList();
        if (links.Count == 0)
        {
            return tree.Map(_ => new Dictionary<string, GitFile?>(StringComparer.Ordinal));
        }

        var texts = await git.ReadBlobsAsync(repoUrl, links.Select(l => l.BlobId).ToEquatableList(), cancellationToken);
        var root = await git.ReadTreeAsync(repoUrl, tree.Value.Commit, "", cancellationToken);
        return texts.IsKnown ? root.Map(files => Find(tree.Value, files, links.Zip(texts.Value.Items))) : texts.Map(_ => new Dictionary<string, GitFile?>(StringComparer.Ordinal));
    }

    private static Dictionary<string, GitFile?> Find(GitTree tree, GitTree root, IEnumerable<(GitFile Link, ReadOnlyMemory<byte> Text)> links)
    {
        var found = new Dictionary<string, GitFile?>(StringComparer.Ordinal);
        foreach (var (link, text) in links)
        {
            var target = SourcePath.Join(SourcePath.Folder(link.Path), Encoding.UTF8.GetString(text.Span));
            if (target is not null && !IsUnder(tree.Path, target))
            {
                found[link.Path] = root.Files.Items.FirstOrDefault(f => f.Path == target && f is { IsSymlink: false, IsSubmodule: false });
            }
        }

        return found;
    }

    private static bool IsUnder(string folder, string path) => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
