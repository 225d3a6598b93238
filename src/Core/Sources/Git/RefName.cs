namespace DbDashboard.Core.Sources.Git;

/// <summary>Git's own rules for ref names (check-ref-format), for names from outside.</summary>
internal static class RefName
{
    private const int MaxLength = 1024;

    /// <summary>True for a full name of a branch or tag that Git itself would take.</summary>
    public static bool IsBranchOrTag(string name) =>
        (name.StartsWith("refs/heads/", StringComparison.Ordinal) || name.StartsWith("refs/tags/", StringComparison.Ordinal)) && IsValid(name);

    private static bool IsValid(string name) =>
        name.Length <= MaxLength
        && !name.Any(c => c <= ' ' || c is '\x7f' or '~' or '^' or ':' or '?' or '*' or '[' or '\\')
        && !name.Contains("..", StringComparison.Ordinal)
        && !name.Contains("@{", StringComparison.Ordinal)
        && !name.EndsWith('.')
        && name.Split('/').All(IsValidPart);

    private static bool IsValidPart(string part) =>
        part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal);
}
