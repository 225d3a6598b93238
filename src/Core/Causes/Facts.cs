using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes;

/// <summary>All that the rules may know of one application: values only, read before, each with its source and age.</summary>
public sealed record Facts
{
    public required Application Application { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required ApplicationDetails Details { get; init; }

    /// <summary>What the Argo CD instance says about itself; null when not read.</summary>
    public ArgoCdInstance? Instance { get; init; }

    /// <summary>The status of the Argo CD source at the time; rules that need fresh facts look here.</summary>
    public SourceStatus? ArgoCd { get; init; }

    /// <summary>Git's side, one a source, in the order of the application's sources.</summary>
    public EquatableList<SourceFacts> Sources { get; init; }

    /// <summary>The parent application (app-of-apps) by tracking annotation or label; NotRead when we do not know the instance's list, Absent when there is none.</summary>
    public Reading<ParentFacts> Parent { get; init; } = Reading.NotRead<ParentFacts>("Argo CD applications");

    /// <summary>Child applications of this one that wait for pruning: what they hold goes with them. Usually empty.</summary>
    public EquatableList<Application> Siblings { get; init; }

    /// <summary>Watched Kubernetes objects of this application's destination (databases and their children); NotRead when the cluster is not watched.</summary>
    public Reading<EquatableList<LiveObject>> LiveObjects { get; init; } = Reading.NotRead<EquatableList<LiveObject>>("Kubernetes");

    /// <summary>What we see of each kind in this application's destination: a kind that is not installed explains what is missing.</summary>
    public EquatableList<KindCoverage> Coverage { get; init; }

    public SourceFacts? Git => Sources.Count > 0 ? Sources[0] : null;
}

/// <summary>The parent of an app-of-apps child, and what its Git declares for the child.</summary>
/// <param name="Name">The parent's name, also when it is not in our list.</param>
/// <param name="Application">Null when the parent is not in our list.</param>
/// <param name="Declared">The child's manifest in the parent's Git at its tracked revision; null when not found or not read.</param>
public sealed record ParentFacts(string Name, Application? Application, DeclaredApplication? Declared, Reading<RevisionFacts>? Revision = null);

/// <param name="File">Path from the repository's root.</param>
/// <param name="FilterLine">Line of the include pattern in that file; null when there is none.</param>
public sealed record DeclaredApplication(ApplicationSource Source, SyncPolicy SyncPolicy, string RepoUrl, string File, int Line, int? FilterLine);

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

    /// <summary>Ways to bring Git and the live objects together, read so that rules can prove them; empty when nothing waits for pruning.</summary>
    public EquatableList<WayOut> WaysOut { get; init; }
}

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

public enum WayOutKind
{
    /// <summary>Merge the branch into the tracked revision.</summary>
    Merge,

    /// <summary>Let the application follow the branch.</summary>
    PointAt,

    /// <summary>Stay on the tracked revision, with another filter.</summary>
    ChangeFilter,
}

/// <summary>What the application's source would select after one way out.</summary>
/// <param name="Commit">The branch's commit.</param>
/// <param name="Source">The source as it would be then.</param>
/// <param name="NewFilter">The filter is another one than the present.</param>
/// <param name="Declared">Where the branch declares that filter, in the parent's Git; null when the filter is one of a past deployment, or the present one.</param>
/// <param name="Selection">Null when it could not be read, or when the merge conflicts.</param>
/// <param name="Conflicts">Paths that conflict in the merge.</param>
public sealed record WayOut(
    WayOutKind Kind,
    string Branch,
    string Commit,
    ApplicationSource Source,
    bool NewFilter,
    DeclaredApplication? Declared,
    Selection? Selection,
    EquatableList<string> Conflicts = default);
