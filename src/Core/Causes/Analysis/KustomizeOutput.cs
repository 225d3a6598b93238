using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Reads the error output of Kustomize. Plain searches: the text is untrusted.</summary>
public static class KustomizeOutput
{
    private const string Resource = "accumulating resources from '";
    private const string Stat = "lstat ";
    private const string NoFile = ": no such file or directory";

    // accumulating resources: accumulation err='accumulating resources from 'absent.yaml': evalsymlink failure on '…' : lstat apps/absent.yaml: no such file or directory': …
    /// <summary>The resource that a kustomization lists and that does not exist, as it is written there (of nested ones the innermost); null for other failures.</summary>
    public static string? MissingResource(string output)
    {
        var at = output.LastIndexOf(Resource, StringComparison.Ordinal);
        return at >= 0 && Excerpt.Between(output[at..], Resource, "'") is { Length: > 0 } file && output.IndexOf(NoFile, at, StringComparison.Ordinal) > 0 && !file.Contains("://", StringComparison.Ordinal) && !file.Contains('\n') ? file : null;
    }

    /// <summary>Its path from the repository's root; null when it is not said.</summary>
    public static string? MissingPath(string output)
    {
        var end = output.LastIndexOf(NoFile, StringComparison.Ordinal);
        var start = end < 0 ? -1 : output.LastIndexOf(Stat, end, StringComparison.Ordinal);
        return start < 0 ? null : output[(start + Stat.Length)..end];
    }
}
