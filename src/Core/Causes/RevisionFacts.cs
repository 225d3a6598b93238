using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes;

/// <summary>One path at one commit, read under one filter.</summary>
/// <param name="Name">Branch or tag name as people say it, or the short commit id.</param>
/// <param name="Tip">The commit; null when it could not be read.</param>
/// <param name="PathExists">False: the path does not exist there.</param>
/// <param name="Selection">What the source selects there with the application's present filter.</param>
/// <param name="OwnCommits">Commits on it that touch the path and are not on the tracked revision, newest first; empty when none or not read.</param>
/// <param name="WithSource">The source of that time, for past deployments; null when it is the present one.</param>
public sealed record RevisionFacts(
    string Name,
    string Commit,
    GitCommit? Tip,
    bool PathExists,
    Selection? Selection,
    EquatableList<GitHistoryEntry> OwnCommits = default,
    ApplicationSource? WithSource = null)
{
    /// <summary>False when <see cref="OwnCommits"/> and <see cref="Behind"/> were not read: an empty list says nothing then.</summary>
    public bool OwnCommitsKnown { get; init; }

    /// <summary>Commits of the tracked revision that touch the path and that this one does not have, newest first.</summary>
    public EquatableList<GitHistoryEntry> Behind { get; init; }
}
