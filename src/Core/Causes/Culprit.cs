using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>The commit that made a cause, or why it cannot be named.</summary>
/// <param name="Act">What made it, as a sentence about somebody goes on: <c>deleted orders.yaml</c>, <c>set the filter in apps/orders.yaml</c>.</param>
/// <param name="RepoUrl">The repository in which that was done.</param>
public sealed record Culprit(string Act, string RepoUrl)
{
    /// <summary>Null when it could not be found: <see cref="Why"/> says so.</summary>
    public GitCommit? Commit { get; init; }

    /// <summary>What the file was before and after the commit was compared. False: it is only the last that touched the place.</summary>
    public bool Certain { get; init; } = true;

    /// <summary>The branch or revision that is followed in that repository, as written.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Whether the commit is on <see cref="Revision"/>; null when not known.</summary>
    public bool? OnRevision { get; init; }

    /// <summary>The nearest branch or tag, else the commit before it, where it is still right; null when none is known.</summary>
    public string? StillRight { get; init; }

    /// <summary>Why there is no commit; null when there is one.</summary>
    public string? Why { get; init; }

    public EvidenceLink? Link => Commit is { } commit ? new EvidenceLink(RepoUrl, commit.Id) : null;
}
