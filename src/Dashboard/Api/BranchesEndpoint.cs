using DbDashboard.Core.Branches;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

public static class BranchesEndpoint
{
    /// <summary>Without a repository in the question so many are answered.</summary>
    private const int MostRepositories = 10;

    public static void MapBranches(this IEndpointRouteBuilder api) =>
        api.MapGet("/branches", AnswerAsync)
            .WithSummary("Each branch of a repository against its baseline: distance, files under each application's path, objects after its filter, who follows it. Without ?repository= the repositories with the most applications.");

    private static async Task<Results<Ok<BranchesReply>, ProblemHttpResult>> AnswerAsync(
        string? repository, Seen seen, RadarRepositories repositories, BranchRadarReader reader, CancellationToken cancellationToken)
    {
        var all = repositories.Of(seen.Current.Snapshot);
        var asked = all.Where(r => repository is null || r.RepoUrl == repository).ToList();
        if (asked.Count == 0 && repository is not null)
        {
            return Problems.Bad($"No application names the repository '{repository}'. GET /api/v1/branches lists those that are named.");
        }

        var replies = new List<RepositoryBranchesReply>();
        foreach (var one in asked.Take(MostRepositories))
        {
            replies.Add(BranchesMapping.Of(one, await reader.ReadAsync(one, cancellationToken)));
        }

        return TypedResults.Ok(new BranchesReply(replies, [.. asked.Skip(MostRepositories).Select(r => r.RepoUrl)]));
    }
}

internal static class BranchesMapping
{
    public static RepositoryBranchesReply Of(RadarRepository repository, Reading<BranchRadar> reading) => new(
        repository.RepoUrl,
        Words.Camel(reading.State),
        reading.Why,
        reading.At,
        reading.Value?.Baseline.Name,
        reading.Value?.Baseline.Commit,
        reading.Value?.Total,
        [.. reading.Value?.Limits ?? []],
        [.. reading.Value?.Branches.Select(Of) ?? []]);

    private static BranchReply Of(RadarBranch branch) => new(
        branch.Name,
        branch.Commit,
        branch.IsBaseline,
        branch.Standing.Ahead,
        branch.Standing.Behind,
        branch.IsBaseline || branch.Standing.Ahead is null ? null : branch.IsMerged,
        branch.Content?.By?.Id,
        branch.Tip?.Author,
        branch.Tip?.At,
        branch.Files,
        branch.Why,
        [.. branch.FollowedBy],
        [.. branch.Paths.Select(Of)],
        branch.MorePaths);

    private static BranchPathReply Of(RadarPath path) => new(
        path.Application,
        path.Index,
        path.Source.Path,
        path.Source.EffectiveRevision,
        path.Follows,
        path.FileCount,
        [.. path.Files.Select(f => new BranchFileReply(Words.Camel(f.Kind), f.Path, f.OldPath))],
        path.Objects is null ? null : new([.. path.Objects.Added], [.. path.Objects.Changed], [.. path.Objects.Removed]),
        path.Why,
        [.. path.Dropped.Select(f => new DroppedFileReply(f.Path, Words.Camel(f.Step), f.Why))]);
}
