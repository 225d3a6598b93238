using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Git's side of one source.</summary>
/// <param name="Refs">The refs of the repository.</param>
/// <param name="Tracked">The path at the revision that Argo CD compared (or at the tracked one when it never did).</param>
/// <param name="Head">The path at the tracked revision's head now; the same as <paramref name="Tracked"/> unless Git moved on.</param>
/// <param name="Branches">Every other branch where the path differs from the tracked revision.</param>
/// <param name="History">Commits reachable from the tracked revision that touch the path, newest first, bounded.</param>
public sealed record SourceFacts(
    ApplicationSource Source,
    Reading<RepositoryRefs> Refs,
    Reading<RevisionFacts> Tracked,
    Reading<RevisionFacts> Head,
    Reading<EquatableList<RevisionFacts>> Branches,
    Reading<EquatableList<GitHistoryEntry>> History)
{
    /// <summary>Past deployments' revisions with what they selected under the filter of that time, newest first.</summary>
    public EquatableList<RevisionFacts> Deployed { get; init; }

    /// <summary>The commits that took what waits for pruning away from the tracked revision; an object that none took is not in it.</summary>
    public EquatableList<ObjectRemoval> Removals { get; init; }

    /// <summary>Objects for which the commits could not all be looked into: that none is in <see cref="Removals"/> says nothing of them.</summary>
    public EquatableList<ResourceKey> RemovalsUnknown { get; init; }

    /// <summary>Ways to bring Git and the live objects together, read so that rules can prove them; empty when nothing waits for pruning.</summary>
    public EquatableList<WayOut> WaysOut { get; init; }

    /// <summary>The commit that broke the manifest over which the whole source fails; NotRead when none is broken.</summary>
    public Reading<Breaking> Breaking { get; init; } = Reading.NotRead<Breaking>("Git", "no manifest of it is broken as far as could be read");

    /// <summary>How the head and the last synced commit stand to the compared one; read for a page only.</summary>
    public Reading<EquatableList<GitStanding>> Standings { get; init; } = Reading.NotRead<EquatableList<GitStanding>>("Git", "only a page asks for it");

    /// <summary>Further ways that were tried and found to keep what lives, or to remove the error; the smallest first.</summary>
    public EquatableList<WayOut> FurtherWays { get; init; }

    /// <summary>How many ways were tried; null when none was looked for.</summary>
    public WaysTried? Tried { get; init; }
}
