namespace DbDashboard.Core.Model;

/// <param name="Path">Directory in the repository; empty for a chart or a ref source.</param>
/// <param name="TargetRevision">Branch, tag, commit or constraint as written; empty means HEAD.</param>
/// <param name="Chart">Helm chart name; null for Git sources.</param>
/// <param name="Ref">The name under which other sources refer to this one; null when none.</param>
/// <param name="Directory">spec.source.directory; null when absent (present and empty forces the directory type).</param>
/// <param name="HasHelm">The source has a helm block with content.</param>
public sealed record ApplicationSource(
    string RepoUrl,
    string Path,
    string TargetRevision,
    string? Chart = null,
    string? Ref = null,
    DirectoryOptions? Directory = null,
    bool HasHelm = false,
    bool HasKustomize = false,
    bool HasPlugin = false)
{
    public static readonly ApplicationSource Empty = new("", "", "");

    /// <summary>The revision as Argo CD reads it: an empty one is HEAD.</summary>
    public string EffectiveRevision => TargetRevision.Length == 0 ? "HEAD" : TargetRevision;
}

/// <summary>The directory block of a source.</summary>
/// <param name="Include">Glob over the path relative to the source's path; null or empty takes all.</param>
/// <param name="Exclude">Glob; wins over <paramref name="Include"/>; null or empty drops none.</param>
/// <param name="HasJsonnet">The block has jsonnet variables.</param>
public sealed record DirectoryOptions(bool Recurse = false, string? Include = null, string? Exclude = null, bool HasJsonnet = false);
