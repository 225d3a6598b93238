using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>An Application that may take files of the set.</summary>
/// <param name="Model">As its manifest in the set says, or as it is in Argo CD where the set has none.</param>
/// <param name="Manifest">Where it is declared; null when no file of the set does.</param>
/// <param name="Folders">Its paths in this repository, cleaned; empty when all its sources are elsewhere.</param>
/// <param name="Takes">What it makes of the files under its paths and why, by file; a file that is not in it lies elsewhere.</param>
public sealed record LintApplication(Application Model, LintManifest? Manifest, EquatableList<string> Folders, IReadOnlyDictionary<string, (LintTake Take, string Why)> Takes)
{
    public string Name => Model.Key.Name;

    /// <summary>The namespace that objects without one get.</summary>
    public string Namespace => Model.Destination.Namespace;

    /// <summary>The cluster that it deploys to, by name or address: two applications for one cluster have the same.</summary>
    public string Cluster => Model.Destination.Cluster;

    public bool IsPruning => Model.SyncPolicy is { IsAutoSyncOn: true, Automated.Prune: true };

    public LintTake TakeOf(LintFile file) => Takes.GetValueOrDefault(file.Path).Take;

    // Compared by nobody.
    public bool Equals(LintApplication? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Whether an Application takes a file.</summary>
public enum LintTake
{
    No,
    Yes,

    /// <summary>Another tool than Argo CD's plain directory decides (Kustomize, Helm, a plugin), or the filter could not be told.</summary>
    Unknown,
}
