namespace DbDashboard.Core.Rendering.Globs;

/// <summary>What is worth saying of a pattern as it is typed: that it is not valid, is too slow, or reads like something that it is not.</summary>
public static class GlobAdvice
{
    /// <summary>A sentence; null when there is nothing to say.</summary>
    /// <param name="include">False: it is an exclude pattern.</param>
    /// <param name="recurse">Whether sub-directories are read.</param>
    public static string? Of(string? pattern, bool include, bool recurse)
    {
        if (string.IsNullOrEmpty(pattern))
        {
            return null;
        }

        var glob = Glob.Compile(pattern);
        if (glob.Error is { } error)
        {
            return include
                ? $"Not valid ({error}): Argo CD takes no file at all then, and does not say so."
                : $"Not valid ({error}): Argo CD excludes nothing then, and does not say so.";
        }

        return glob.WhyUnknown is { } unknown ? $"What it takes is unknown: {unknown}." : Trap(pattern, recurse);
    }

    private static string? Trap(string pattern, bool recurse) => pattern switch
    {
        _ when pattern != pattern.Trim() => "A blank at its end is part of the pattern: no file ends so.",
        ['!', ..] => "There is no negation: the ! stands for itself. Use exclude.",
        ['/', ..] or ['.', '/', ..] => "Paths are relative to the application's path and begin without / or ./: this takes nothing.",
        _ when pattern.Contains(", ", StringComparison.Ordinal) && pattern.Contains('{') => "A blank after a comma is part of the name.",
        _ when pattern.Contains(',') && !pattern.Contains('{') => "Several patterns need braces: {a.yaml,b.yaml}.",
        _ when pattern.Contains('|') || pattern.Contains(".*", StringComparison.Ordinal) => "This is no regular expression: * stands for any characters, {a,b} for one of several.",
        _ when pattern.Contains("[^", StringComparison.Ordinal) => "[^ab] is no negation here: write [!ab].",
        _ when pattern.StartsWith("**/", StringComparison.Ordinal) => "**/ needs a folder: files at the top are not taken. * alone goes through folders.",
        _ when !recurse && pattern.Contains('/') => "Sub-directories are not read, so a pattern with / takes nothing.",
        _ => null,
    };
}
