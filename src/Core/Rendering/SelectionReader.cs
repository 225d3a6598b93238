using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>Reads from Git what a source selects at a commit (or at the tree of a merge).</summary>
public sealed class SelectionReader(IGitReader git)
{
    private readonly DirectoryReader directories = new(git);
    private readonly SymlinkCheck symlinks = new(git);

    /// <returns>Known also when the path does not exist or is refused, which Argo CD reports as an error: see <see cref="PathSelection.Error"/>.</returns>
    public async Task<Reading<PathSelection>> ReadAsync(string repoUrl, string commit, ApplicationSource source, string applicationName, CancellationToken cancellationToken)
    {
        var (path, refusal) = SourcePath.Clean(source.Path);
        if (path is null)
        {
            var refs = git.Refs(repoUrl);
            return new(new(commit, source.Path, false, null, null, refusal), ReadingState.Known, refs.Source, refs.At, null);
        }

        var tree = await git.ReadTreeAsync(repoUrl, commit, path, cancellationToken);
        if (!tree.IsKnown)
        {
            return tree.Map(_ => default(PathSelection)!);
        }

        return tree.Value.Exists
            ? await SelectAsync(repoUrl, tree, source, applicationName, cancellationToken)
            : await MissingAsync(repoUrl, tree, source.Path, cancellationToken);
    }

    /// <summary>The files under the source's path, to try several filters on; all readings but Known mean the same as in <see cref="ReadAsync"/>.</summary>
    public async Task<Reading<DirectoryContent>> ReadContentAsync(string repoUrl, string commit, ApplicationSource source, string applicationName, CancellationToken cancellationToken)
    {
        var (path, refusal) = SourcePath.Clean(source.Path);
        if (path is null)
        {
            return new(null, ReadingState.Absent, git.Refs(repoUrl).Source, git.Refs(repoUrl).At, refusal);
        }

        var tree = await git.ReadTreeAsync(repoUrl, commit, path, cancellationToken);
        return tree.IsKnown && !tree.Value.Exists
            ? new(null, ReadingState.Absent, tree.Source, tree.At, $"{source.Path}: app path does not exist")
            : await directories.ReadAsync(repoUrl, tree, applicationName, withFolders: true, cancellationToken);
    }

    private async Task<Reading<PathSelection>> SelectAsync(string repoUrl, Reading<GitTree> tree, ApplicationSource source, string applicationName, CancellationToken cancellationToken)
    {
        var at = tree.Value!;
        var content = await directories.ReadAsync(repoUrl, tree, applicationName, withFolders: source.Directory is { Recurse: true }, cancellationToken);
        var outside = await symlinks.FindAsync(repoUrl, at.Commit, cancellationToken);
        if (!outside.HasValue)
        {
            return outside.Map(_ => default(PathSelection)!);
        }

        return content.Map(directory =>
        {
            var selection = directory.Select(source);
            selection = outside.Value is { Length: > 0 } link
                ? selection with { Objects = [], Error = $"repository contains out-of-bounds symlinks. file: {link}", ErrorFile = link }
                : selection;
            return new PathSelection(at.Commit, source.Path, true, at.TreeId, at.Complete ? selection : selection with { Complete = false });
        });
    }

    private async Task<Reading<PathSelection>> MissingAsync(string repoUrl, Reading<GitTree> tree, string path, CancellationToken cancellationToken)
    {
        var ids = await git.ReadPathIdsAsync(repoUrl, [tree.Value!.Commit], tree.Value.Path, cancellationToken);
        return ids.Map(found => new PathSelection(
            tree.Value.Commit,
            path,
            false,
            null,
            null,
            found is [not null] ? $"{path}: app path is not a directory" : $"{path}: app path does not exist"));
    }
}
