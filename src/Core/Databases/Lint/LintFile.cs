using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>A file as the rules see it.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Roots">The documents in it, whatever they are; empty when it could not be read.</param>
/// <param name="NotRead">Why nothing is said of it, as the end of "not checked: …"; null when it was read.</param>
public sealed record LintFile(LintText Source, IReadOnlyList<LintNode> Roots, string? NotRead = null)
{
    /// <summary>The Kubernetes objects in it; those of a <c>List</c> one by one.</summary>
    public IReadOnlyList<LintManifest> Manifests { get; internal set; } = [];

    public string Path => Source.Path;

    /// <summary>The name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder that it stands in, without a closing slash; empty for the root.</summary>
    public string Folder => Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : "";
}
