using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>What a directory source selects: every file with its verdict, and the objects in Argo CD's order.</summary>
/// <param name="Error">Argo CD's error for the whole directory (invalid YAML, two objects in a JSON file …); null when it renders.</param>
/// <param name="ErrorFile">The file that the error is about; null when none.</param>
/// <param name="Complete">False when a cap was hit or content is missing: no deletion, remedy or proof may be derived from it.</param>
public sealed record Selection(SourceType Type, EquatableList<FileVerdict> Files, EquatableList<ManifestObject> Objects, string? Error = null, string? ErrorFile = null, bool Complete = true)
{
    /// <summary>The filter that decided: the source's own, changed by override files in the directory; null when another tool renders.</summary>
    public DirectoryOptions? Filter { get; init; }

    /// <summary>Override files in the directory (<c>.argocd-source.yaml</c>) that were merged over the source; usually empty.</summary>
    public EquatableList<string> Overrides { get; init; }
}
