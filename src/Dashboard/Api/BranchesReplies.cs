using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET /api/v1/branches</c> answers.</summary>
/// <param name="More">Repositories that have to be asked for by name.</param>
public sealed record BranchesReply(IReadOnlyList<RepositoryBranchesReply> Repositories, IReadOnlyList<string> More);

/// <param name="State">Known, stale, forbidden, absent, failed or notRead; <paramref name="Why"/> says why.</param>
/// <param name="AsOf">When the remote was asked for its branches last.</param>
/// <param name="Total">All branches that it has; null when not known.</param>
/// <param name="Limits">What was left out, one sentence each.</param>
public sealed record RepositoryBranchesReply(
    string Repository,
    string State,
    string? Why,
    DateTimeOffset? AsOf,
    string? Baseline,
    string? BaselineCommit,
    int? Total,
    IReadOnlyList<string> Limits,
    IReadOnlyList<BranchReply> Branches);

/// <param name="Ahead">Commits that the baseline lacks; null when not known.</param>
/// <param name="Merged">Its commits are on the baseline, or all that they change is; null for the baseline itself and when not known.</param>
/// <param name="MergedBy">The baseline's commit that brought its content without its commits (a squash); null when its commits are there, or when it is not one commit.</param>
/// <param name="Files">Files that it changes since it left the baseline; null when not known.</param>
/// <param name="MoreApplications">Applications that it touches and that are not listed.</param>
public sealed record BranchReply(
    string Name,
    string Commit,
    bool IsBaseline,
    int? Ahead,
    int? Behind,
    bool? Merged,
    string? MergedBy,
    string? Author,
    DateTimeOffset? At,
    int? Files,
    string? Why,
    IReadOnlyList<ApplicationKey> FollowedBy,
    IReadOnlyList<BranchPathReply> Applications,
    int MoreApplications);

/// <param name="Source">Which of the application's sources, from 0; null when it has one.</param>
/// <param name="Follows">The application points at this branch.</param>
/// <param name="Objects">From the baseline to the branch under the application's filter; null when not known.</param>
/// <param name="NotTaken">Changed files that the application does not take.</param>
public sealed record BranchPathReply(
    ApplicationKey Application,
    int? Source,
    string Path,
    string TargetRevision,
    bool Follows,
    int FileCount,
    IReadOnlyList<BranchFileReply> Files,
    BranchObjectsReply? Objects,
    string? Why,
    IReadOnlyList<DroppedFileReply> NotTaken);

/// <param name="Change">added, modified, deleted or renamed.</param>
public sealed record BranchFileReply(string Change, string Path, string? OldPath);

public sealed record BranchObjectsReply(IReadOnlyList<ResourceKey> Added, IReadOnlyList<ResourceKey> Changed, IReadOnlyList<ResourceKey> Removed);

/// <param name="Step">The step that drops it: <c>include</c>, <c>exclude</c>, <c>recurse</c>, <c>skipMarker</c>, <c>silentlyIgnored</c>.</param>
public sealed record DroppedFileReply(string Path, string Step, string Why);
