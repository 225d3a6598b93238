using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>Reads the files of a whole repository at a commit; a file that several commits have in common is parsed once.</summary>
internal sealed class LintRepository(IGitReader git)
{
    private const int MostFiles = 5_000;
    private const long MostBytesOfFile = 10_000_000;
    private const long MostBytes = 64_000_000;
    private const long RememberedBytes = 48_000_000;

    // The nodes of a file weigh several times its text.
    private const int Weight = 8;

    private readonly BoundedMemory<(string Path, string BlobId, bool IsTemplate), LintFile> parsed = new(RememberedBytes * Weight / 2);

    /// <returns>The files and the tree's id, or why they are not to be had.</returns>
    public async Task<Reading<LintFileSet>> ReadAsync(string repoUrl, string commit, CancellationToken cancellationToken)
    {
        var tree = await git.ReadTreeAsync(repoUrl, commit, "", cancellationToken);
        if (!tree.IsKnown)
        {
            return tree.Map(_ => default(LintFileSet)!);
        }

        var wanted = tree.Value.Files.Items.Where(file => file is { IsSymlink: false, IsSubmodule: false } && LintFiles.IsRead(file.Path)).ToList();
        var read = Within(wanted);
        var isTemplate = LintTree.Templates(tree.Value.Files.Items.Select(file => file.Path));
        var missing = read.Where(file => parsed.Find((file.Path, file.BlobId, isTemplate(file.Path))) is null).ToList();
        var blobs = await git.ReadBlobsAsync(repoUrl, missing.Select(file => file.BlobId).Distinct().ToEquatableList(), cancellationToken);
        return blobs.Map(contents =>
        {
            var texts = missing.Select(file => file.BlobId).Distinct().Zip(contents.Items).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var files = read.Select(file => Parse(file, texts, isTemplate(file.Path))).Concat(wanted.Except(read).Select(TooMuch));
            return new LintFileSet(tree.Value.TreeId ?? commit, [.. files]);
        });
    }

    private static List<GitFile> Within(List<GitFile> files)
    {
        var left = MostBytes;
        return [.. files.Where(file => file.Size <= MostBytesOfFile && (left -= file.Size) >= 0).Take(MostFiles)];
    }

    private static LintFile TooMuch(GitFile file) => new(new(file.Path, ""), [], "it, or the repository as a whole, is larger than is read");

    private LintFile Parse(GitFile file, Dictionary<string, ReadOnlyMemory<byte>> texts, bool isTemplate)
    {
        var key = (file.Path, file.BlobId, isTemplate);
        if (parsed.Find(key) is { } known)
        {
            return known;
        }

        return texts.TryGetValue(file.BlobId, out var bytes)
            ? parsed.Keep(key, LintFiles.Read(file.Path, Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF'), isTemplate), (bytes.Length * Weight) + 500)
            : TooMuch(file);
    }
}

/// <summary>The files of a repository at one moment.</summary>
/// <param name="TreeId">Equal ids are equal files.</param>
internal sealed record LintFileSet(string TreeId, IReadOnlyList<LintFile> Files);
