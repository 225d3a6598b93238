using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Architecture;

/// <summary>The project's own source files, read as text.</summary>
internal static class SourceTree
{
    public static IReadOnlyList<SourceText> Of(string folder, string extension = ".cs") =>
        [.. Directory.EnumerateFiles(Path.Combine(TestTree.Root, folder), "*" + extension, SearchOption.AllDirectories)
            .Where(IsOurs)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceText(Path.GetRelativePath(TestTree.Root, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static bool IsOurs(string path) =>
        !path.Contains("/obj/", StringComparison.Ordinal)
        && !path.Contains("/bin/", StringComparison.Ordinal)
        && !path.Contains("/node_modules/", StringComparison.Ordinal)
        && !path.Contains("/Migrations/", StringComparison.Ordinal);
}

/// <param name="Path">From the project's root, with <c>/</c>.</param>
internal sealed record SourceText(string Path, string Text)
{
    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The folder under <c>src/Core</c> (<c>Model</c>, <c>Causes</c> …); null elsewhere.</summary>
    public string? CorePart => Path.Split('/') is ["src", "Core", var part, _, ..] ? part : null;
}
