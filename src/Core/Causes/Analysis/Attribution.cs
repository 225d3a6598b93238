using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Where an object that waits for pruning comes from.</summary>
/// <param name="File">The file that declares or declared it, relative to the source's path; null when not known.</param>
/// <param name="Verdict">The file's verdict on the tracked revision, when the filter drops it there; for what was removed: a copy that the filter drops.</param>
/// <param name="Removal">The commit that took it away; null when not found.</param>
/// <param name="Deployment">The past deployment that brought it; null when Argo CD's history does not say.</param>
/// <param name="Branches">Branches that declare it now, the likeliest first.</param>
public sealed record Attribution(
    ManagedResourceStatus Resource,
    AttributionKind Kind,
    SourceFacts? Source = null,
    string? File = null,
    FileVerdict? Verdict = null,
    ObjectRemoval? Removal = null,
    RevisionFacts? Deployment = null,
    EquatableList<RevisionFacts> Branches = default)
{
    public ResourceKey Key => Resource.Key;

    /// <summary>The revision that the source follows, as written.</summary>
    public string Tracked => Source?.Source.EffectiveRevision ?? "HEAD";

    public RevisionFacts? Branch => Branches.Count > 0 ? Branches[0] : null;
}
