using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>Reads the files under one path; equal trees are read once.</summary>
internal sealed class DirectoryReader(IGitReader git)
{
    private const long RememberedBytes = 48_000_000;
    private const long MaxFileBytes = 10_000_000;
    private const long MaxTotalBytes = 64_000_000;

    // With recurse off, folders do not count for the selection; a little is read to tell what they declare.
    private const long MaxBytesBelow = 2_000_000;

    // Parsed objects stay beside the text, which is about as much again.
    private const int BytesPerFile = 2_000;

    private readonly OutsideLinks links = new(git);
    private readonly ParsedFiles parsed = new(RememberedBytes / 2);
    private readonly BoundedMemory<(string RepoUrl, string Tree, string Path, string Application, bool WithFolders), DirectoryContent> known = new(RememberedBytes);

    /// <param name="withFolders">Read all that lies in sub-directories, not only a little.</param>
    public async Task<Reading<DirectoryContent>> ReadAsync(string repoUrl, Reading<GitTree> tree, string application, bool withFolders, CancellationToken cancellationToken)
    {
        if (!tree.IsKnown)
        {
            return tree.Map(_ => default(DirectoryContent)!);
        }

        var outside = await links.FindAsync(repoUrl, tree, cancellationToken);
        if (!outside.HasValue)
        {
            return outside.Map(_ => default(DirectoryContent)!);
        }

        // What links outside the path lead to may differ where the path's own tree is the same.
        var id = outside.Value.Count == 0 ? tree.Value.TreeId ?? "" : tree.Value.TreeId + tree.Value.Commit;
        var key = (repoUrl, id, tree.Value.Path, application, withFolders || HasOverride(tree.Value));
        return known.Find(key) is { } found
            ? tree.Map(_ => found)
            : (await ReadFilesAsync(repoUrl, tree.Value, application, key.Item5, outside.Value, cancellationToken)).Map(read => known.Keep(key, read.Content, read.Size));
    }

    // An override file may switch recurse on.
    private static bool HasOverride(GitTree tree) => tree.Files.Items.Any(f => Relative(tree.Path, f.Path).StartsWith(".argocd-source", StringComparison.Ordinal));

    private async Task<Reading<(DirectoryContent Content, long Size)>> ReadFilesAsync(string repoUrl, GitTree tree, string application, bool withFolders, Dictionary<string, GitFile?> outside, CancellationToken cancellationToken)
    {
        var files = Wanted(tree, withFolders);
        var ids = files.Where(f => f.Read).Select(f => f.File.BlobId).Concat(outside.Values.OfType<GitFile>().Select(f => f.BlobId)).Distinct().ToEquatableList();
        var blobs = await git.ReadBlobsAsync(repoUrl, ids, cancellationToken);
        return blobs.Map(read =>
        {
            var contents = ids.Items.Zip(read.Items).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var content = new DirectoryContent([.. files.Select(f => Create(f, contents, outside))], application, parsed) { IsWhole = tree.Complete };
            return (content, (contents.Values.Sum(bytes => (long)bytes.Length) * 2) + (files.Count * BytesPerFile));
        });
    }

    private static List<(GitFile File, string Path, bool Read)> Wanted(GitTree tree, bool withFolders)
    {
        var direct = MaxTotalBytes;
        var below = withFolders ? MaxTotalBytes : MaxBytesBelow;
        var files = new List<(GitFile File, string Path, bool Read)>(tree.Files.Count);
        foreach (var file in tree.Files)
        {
            var relative = Relative(tree.Path, file.Path);
            ref var left = ref relative.Contains('/') ? ref below : ref direct;
            var wanted = !file.IsSubmodule && (file.IsSymlink || FileFilter.IsManifestName(relative)) && file.Size <= MaxFileBytes && file.Size <= left;
            left -= wanted ? file.Size : 0;
            files.Add((file, relative, wanted));
        }

        return files;
    }

    private static string Relative(string folder, string path) => folder.Length == 0 ? path : path[(folder.Length + 1)..];

    private static SourceFile Create((GitFile File, string Path, bool Read) found, Dictionary<string, ReadOnlyMemory<byte>> contents, Dictionary<string, GitFile?> outside)
    {
        var (file, path, _) = found;
        var content = ContentOf(file, contents);
        if (!file.IsSymlink)
        {
            return new(path, content, null, file.BlobId, TooLarge: !found.Read && !file.IsSubmodule && FileFilter.IsManifestName(path));
        }

        var link = content is { } text ? Encoding.UTF8.GetString(text.Span) : "";
        return outside.TryGetValue(file.Path, out var target)
            ? new(path, ContentOf(target, contents), link, file.BlobId, TargetMissing: target is null)
            : new(path, null, link, file.BlobId);
    }

    // Not a conditional expression: its null would become an empty content, and what was not read would look empty.
    private static ReadOnlyMemory<byte>? ContentOf(GitFile? file, Dictionary<string, ReadOnlyMemory<byte>> contents)
    {
        if (file is not null && contents.TryGetValue(file.BlobId, out var bytes))
        {
            return bytes;
        }

        return null;
    }
}
