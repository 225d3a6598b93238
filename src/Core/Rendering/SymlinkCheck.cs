using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>Argo CD renders nothing of a repository that holds, anywhere, a symbolic link out of it.</summary>
internal sealed class SymlinkCheck(IGitReader git)
{
    private const int Remembered = 5_000;

    private readonly BoundedMemory<(string RepoUrl, string Commit), string> known = new(Remembered);

    /// <returns>The first such link by path; empty when there is none.</returns>
    public async Task<Reading<string>> FindAsync(string repoUrl, string commit, CancellationToken cancellationToken)
    {
        var root = await git.ReadTreeAsync(repoUrl, commit, "", cancellationToken);
        if (!root.IsKnown || known.Find((repoUrl, root.Value.TreeId ?? "")) is not { } link)
        {
            return root.IsKnown ? await ReadAsync(repoUrl, root, cancellationToken) : root.Map(_ => "");
        }

        return root.Map(_ => link);
    }

    private async Task<Reading<string>> ReadAsync(string repoUrl, Reading<GitTree> root, CancellationToken cancellationToken)
    {
        var links = root.Value!.Files.Items.Where(file => file.IsSymlink).OrderBy(file => file.Path, WalkOrder.Instance).ToList();
        if (links.Count == 0)
        {
            return root.Map(tree => known.Keep((repoUrl, tree.TreeId ?? ""), "", 1));
        }

        var targets = await git.ReadBlobsAsync(repoUrl, links.Select(link => link.BlobId).ToEquatableList(), cancellationToken);
        return targets.Map(read => known.Keep((repoUrl, root.Value.TreeId ?? ""), FirstOutside(links, read), 1));
    }

    private static string FirstOutside(List<GitFile> links, EquatableList<ReadOnlyMemory<byte>> targets) =>
        links.Zip(targets.Items)
            .FirstOrDefault(pair => SourcePath.Join(SourcePath.Folder(pair.First.Path), Encoding.UTF8.GetString(pair.Second.Span)) is null)
            .First?.Path ?? "";
}
