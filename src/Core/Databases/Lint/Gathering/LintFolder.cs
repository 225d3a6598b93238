using System.Text;

namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>Reads a folder of a disk. Rules see the whole repository that it is in, so that they know which Applications take its files; what is said is about the folder.</summary>
public static class LintFolder
{
    private const int MostFiles = 10_000;
    private const long MostBytesOfFile = 10_000_000;
    private const long MostBytes = 256_000_000;

    /// <param name="folder">An existing folder.</param>
    /// <param name="repoUrl">The address of its repository; null: taken from the Applications in it.</param>
    /// <exception cref="IOException">It cannot be read, or has too many files.</exception>
    public static LintReport Lint(string folder, string? repoUrl)
    {
        var whole = Path.GetFullPath(folder);
        var root = RootOf(whole);
        var set = LintSet.Of(Read(root), LintFacts.None with { RepoUrl = repoUrl });
        var prefix = Relative(root, whole) is { Length: > 0 } below ? below + "/" : "";
        return Linter.Run(set).Of(path => path.StartsWith(prefix, StringComparison.Ordinal)) with
        {
            Files = set.Files.Count(file => file.Path.StartsWith(prefix, StringComparison.Ordinal)),
            Manifests = set.Manifests.Count(manifest => manifest.File.Path.StartsWith(prefix, StringComparison.Ordinal)),
        };
    }

    private static string RootOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return at.FullName;
            }
        }

        return folder;
    }

    private static IEnumerable<LintFile> Read(string root)
    {
        var paths = Paths(new DirectoryInfo(root)).Select(file => (File: file, Path: Relative(root, file.FullName))).ToList();
        var isTemplate = LintTree.Templates(paths.Select(found => found.Path));
        var left = MostBytes;
        foreach (var (file, path) in paths)
        {
            left -= file.Length;
            yield return file.Length > MostBytesOfFile || left < 0
                ? new(new(path, ""), [], "it, or the folder as a whole, is larger than is read")
                : LintFiles.Read(path, File.ReadAllText(file.FullName, Encoding.UTF8), isTemplate(path));
        }
    }

    private static List<FileInfo> Paths(DirectoryInfo root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        var files = root.EnumerateFiles("*", options).Where(file => LintFiles.IsRead(file.Name) && !Relative(root.FullName, file.FullName).Split('/').Contains(".git")).Take(MostFiles + 1).ToList();
        return files.Count <= MostFiles ? files : throw new IOException($"It holds more than {MostFiles} YAML and JSON files: name a folder in it.");
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path) is var relative && relative == "." ? "" : relative.Replace('\\', '/');
}
