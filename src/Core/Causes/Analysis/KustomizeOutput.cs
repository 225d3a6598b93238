using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Reads the error output of Kustomize. Plain searches: the text is untrusted.</summary>
public static class KustomizeOutput
{
    private const string Resource = "accumulating resources from '";

    // accumulating resources: accumulation err='accumulating resources from 'absent.yaml': evalsymlink failure on '…' : lstat …: no such file or directory': …
    /// <summary>The resource that the kustomization lists and that does not exist, as it is written there; null for other failures.</summary>
    public static string? MissingResource(string output) =>
        Excerpt.Between(output, Resource, "'") is { Length: > 0 } file && output.Contains("no such file or directory", StringComparison.Ordinal) && !file.Contains("://", StringComparison.Ordinal) && !file.Contains('\n') ? file : null;
}
