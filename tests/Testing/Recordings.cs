using System.Runtime.CompilerServices;

namespace DbDashboard.Testing;

/// <summary>Where the recordings of a real Argo CD and a real Kubernetes API server are.</summary>
public static class Recordings
{
    /// <summary>The root with the folders cases, platform, whatif …: <c>DBDASHBOARD_RECORDINGS</c>, else the copy in this project.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("DBDASHBOARD_RECORDINGS") is { Length: > 0 } given
        ? given
        : Path.Combine(TestTree.Folder("Testing"), "Recordings");

    /// <summary>The root itself and every version under it that is a root of its own.</summary>
    public static IEnumerable<string> Roots()
    {
        yield return Root;
        foreach (var version in Folders("versions"))
        {
            yield return version;
        }
    }

    /// <summary>The folders directly under a folder of the root, sorted; none when it is missing.</summary>
    public static IEnumerable<string> Folders(string under) => FoldersOf(Path.Combine(Root, under));

    public static IEnumerable<string> FoldersOf(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        : [];

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);
}

/// <summary>Where the golden rows are: <c>DBDASHBOARD_GOLDENS</c>, else the copy in this project.</summary>
public static class Goldens
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("DBDASHBOARD_GOLDENS") is { Length: > 0 } given
        ? given
        : Path.Combine(TestTree.Folder("Testing"), "Goldens");

    public static string File(string name) => Path.Combine(Root, name);
}

/// <summary>The project's own tree, as it was compiled: tests read and rewrite files of it.</summary>
public static class TestTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>A folder under <c>tests/</c>.</summary>
    public static string Folder(string name) => Path.Combine(Root, "tests", name);

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
