using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Reads the unwrapped texts of errors with which Argo CD could not produce the target state. Plain searches: the texts are untrusted.</summary>
public static class TargetErrors
{
    private const string Unresolved = "unable to resolve '";
    private const string UnresolvedEnd = "' to a commit SHA";
    private const string NoPath = ": app path does not exist";
    private const string NoKind = "Object 'Kind' is missing in";

    private static readonly string[] Checkouts = ["Failed to checkout revision ", "Failed to checkout FETCH_HEAD: ", "Failed to fetch revision ", "Failed to fetch default: "];
    private static readonly string[] NoSuchCommit = ["not our ref", "couldn't find remote ref", "did not match any file", "reference is not a tree", "unable to read tree", "bad object", "unadvertised object", "unknown revision", "invalid object name"];
    private static readonly string[] FileErrors = ["Failed to unmarshal \"", "Found multiple objects in \"", "Failed to evaluate jsonnet \"", "Failed to unmarshal generated json \""];

    /// <summary>The branch, tag or commit that does not exist, empty when the text does not name it; null for other errors, and for version constraints, which no ref can be named.</summary>
    public static string? MissingRevision(string text)
    {
        if (Unresolvable(text) is { } name)
        {
            return GitRef.IsConstraint(name) ? null : name;
        }

        var checkout = Array.Find(Checkouts, c => text.StartsWith(c, StringComparison.Ordinal));
        return checkout is not null && NoSuchCommit.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)) ? CheckedOut(text, checkout) : null;
    }

    /// <summary>What Argo CD cannot resolve in a Git repository: a branch, tag, commit or version constraint; null for other errors.</summary>
    public static string? Unresolvable(string text) =>
        Excerpt.Clause(text, Unresolved) is { } rest && rest.IndexOf(UnresolvedEnd, StringComparison.Ordinal) is > 0 and var end ? rest[..end] : null;

    /// <summary>The path that does not exist on the revision; null for other errors.</summary>
    public static string? MissingPath(string text) => PathBefore(text, NoPath);

    /// <summary>The path of which Argo CD says this (<c>infra/dbs: app path does not exist</c>); null when it says it of none.</summary>
    public static string? PathBefore(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at <= 0 || text.AsSpan(0, at).ContainsAny('`', '\n') ? null : text[..at];
    }

    /// <summary>The manifest file that Argo CD cannot read, empty when its message does not name one; null for other errors.</summary>
    public static string? InvalidFile(string text)
    {
        foreach (var start in FileErrors)
        {
            if (Excerpt.Clause(text, start) is { } rest && rest.IndexOf('"', StringComparison.Ordinal) is > 0 and var end)
            {
                return rest[..end];
            }
        }

        return Excerpt.HasClause(text, NoKind, "Failed to unmarshal generated json") ? "" : null;
    }

    /// <summary>The 1-based line that a YAML error names (<c>yaml: line 4: …</c>); null when none.</summary>
    public static int? Line(string text)
    {
        var digits = Excerpt.Between(text, "line ", ":");
        return digits is { Length: <= 7 } && int.TryParse(digits, out var line) && line > 0 ? line : null;
    }

    // "Failed to checkout revision deadbeef…: `git fetch origin …`": the revision ends at the colon.
    private static string CheckedOut(string text, string prefix)
    {
        var rest = text[prefix.Length..];
        var end = rest.IndexOf(':');
        var named = end > 0 ? rest[..end] : "";
        return named.Length > 0 && !named.Contains(' ') && !named.Contains('`') ? named
            : Excerpt.Word(text, "not our ref ") ?? Excerpt.Word(text, "couldn't find remote ref ") ?? Excerpt.Between(text, "pathspec '", "'") ?? "";
    }

    internal static bool IsEmptyYamlError(string text) => text.EndsWith("<nil>", StringComparison.Ordinal);
}
