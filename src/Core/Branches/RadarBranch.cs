using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches;

/// <summary>One branch against the baseline.</summary>
/// <param name="Tip">Its newest commit; null when it could not be read.</param>
/// <param name="FollowedBy">The applications whose targetRevision it is.</param>
public sealed record RadarBranch(GitRef Ref, GitCommit? Tip, GitStanding Standing, bool IsBaseline, EquatableList<ApplicationKey> FollowedBy)
{
    public string Name => Ref.ShortName;

    public string Commit => Ref.Commit;

    /// <summary>Every commit of it is on the baseline, or all that they change came there by others.</summary>
    public bool IsMerged => !IsBaseline && (Standing.Ahead == 0 || Content is not null);

    /// <summary>How its content came to the baseline without its commits; null when it did not, or when that is not known.</summary>
    public MergedContent? Content { get; init; }

    /// <summary>Files that it changes since it left the baseline, in the whole repository; null when that is not known.</summary>
    public int? Files { get; init; }

    /// <summary>The applications under whose path it changes files, and those that follow it.</summary>
    public EquatableList<RadarPath> Paths { get; init; }

    /// <summary>More applications that it touches and that are not in <see cref="Paths"/>.</summary>
    public int MorePaths { get; init; }

    /// <summary>Why its changes are not known; null when they are.</summary>
    public string? Why { get; init; }

    /// <summary>False when something of it could not be read, or was left out: it is then compared anew the next time.</summary>
    public bool IsWhole { get; init; }
}
