using DbDashboard.Core.Rendering.Globs;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Finds an include pattern that takes what is taken now and further files, and proves it with Argo CD's own matching.</summary>
internal static class FilterPattern
{
    /// <summary>The first candidate that takes every file; null when none does.</summary>
    /// <param name="taken">Files that the present pattern takes: they must stay.</param>
    public static string? Wider(string present, IEnumerable<string> taken, IReadOnlyList<string> dropped)
    {
        var wanted = taken.Concat(dropped).Distinct().ToList();
        return Candidates(present, wanted, dropped).FirstOrDefault(candidate => Takes(candidate, wanted));
    }

    /// <summary>An exclude pattern that drops what it drops now and this file.</summary>
    public static string Also(string exclude, string file) => exclude.Length == 0 ? Literal(file)
        : $"{{{(exclude is ['{', .. var inner, '}'] && !inner.Contains('{') ? inner : exclude)},{Literal(file)}}}";

    private static IEnumerable<string> Candidates(string present, List<string> wanted, IReadOnlyList<string> dropped)
    {
        var inner = present is ['{', .. var alternatives, '}'] && !alternatives.Contains('{') ? alternatives : present;

        // "a.yaml,b.yaml" without braces is a common mistake: it takes nothing.
        yield return $"{{{inner}}}";
        yield return $"{{{string.Join(',', dropped.Select(Literal).Prepend(inner))}}}";
        yield return $"{{{string.Join(',', wanted.Select(Literal))}}}";
    }

    private static bool Takes(string pattern, List<string> files)
    {
        var glob = Glob.Compile(pattern);
        return glob.Error is null && files.TrueForAll(f => glob.Match(f) == GlobAnswer.Yes);
    }

    /// <summary>A file's name with the signs that a glob would read escaped.</summary>
    private static string Literal(string file) => string.Concat(file.Select(c => "*?[]{},\\".Contains(c) ? $"\\{c}" : $"{c}"));
}
