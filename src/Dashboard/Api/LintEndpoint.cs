using DbDashboard.Core.Branches;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Lint.Output;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>What the rules say, one item a repository or source.</summary>
public sealed record LintReply(IReadOnlyList<LintRevisionReply> Items, DateTimeOffset AsOf);

/// <param name="State">Known, stale, forbidden, absent, failed or not read; without a value nothing can be said, which is no all-clear.</param>
/// <param name="NotChecked">What rules could not tell, and files that could not be read.</param>
public sealed record LintRevisionReply(string Repository, string Revision, string Commit, string State, string? Why, IReadOnlyList<LintFindingReply> Findings, IReadOnlyList<LintNotCheckedReply> NotChecked);

/// <param name="Diff">A patch that makes it go away; null when somebody has to decide first.</param>
public sealed record LintFindingReply(string Rule, string Severity, string File, int Line, string Path, ResourceKey Object, IReadOnlyList<string> Applications, string What, string IfIgnored, string Fix, string? Diff);

public sealed record LintNotCheckedReply(string Rule, string File, int Line, string Why);

public static class LintEndpoint
{
    /// <summary>Without a repository in the question so many are answered.</summary>
    private const int MostRepositories = 10;

    public static void MapLint(this IEndpointRouteBuilder api)
    {
        api.MapGet("/applications/{instance}/{ns}/{name}/lint", OfApplicationAsync)
            .WithSummary("Mistakes in the manifests of an application, on what it tracks or on the branch that is given, each with its fix as a diff.");
        api.MapGet("/lint", OfBranchAsync)
            .WithSummary("Mistakes in the files that a branch changes, in every repository that has it or in the one that is given.");
    }

    private static async Task<Results<Ok<LintReply>, ProblemHttpResult>> OfApplicationAsync(
        string instance, string ns, string name, string? branch, Seen seen, LintReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        var (key, snapshot) = (new ApplicationKey(instance, ns, name), seen.Current.Snapshot);
        if (!snapshot.Applications.TryGetValue(key, out var application))
        {
            return Problems.NoApplication(key);
        }

        var answers = await reader.OfApplicationAsync(snapshot, application, branch, cancellationToken);
        return TypedResults.Ok(new LintReply([.. answers.Items.Select(Of)], time.GetUtcNow()));
    }

    private static async Task<Results<Ok<LintReply>, ProblemHttpResult>> OfBranchAsync(
        string? branch, string? repository, Seen seen, RadarRepositories repositories, LintReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(branch))
        {
            return Problems.Bad("Name a branch: GET /api/v1/lint?branch=main.");
        }

        var snapshot = seen.Current.Snapshot;
        var asked = repositories.Of(snapshot).Items.Where(found => repository is null || found.RepoUrl == repository).Take(repository is null ? MostRepositories : 1);
        var replies = new List<LintRevisionReply>();
        foreach (var one in asked)
        {
            var answer = await reader.OfBranchAsync(snapshot, one.RepoUrl, branch, cancellationToken);
            replies.AddRange(repository is null && answer.Report.State == ReadingState.Absent ? [] : [Of(answer)]);
        }

        return replies.Count > 0
            ? TypedResults.Ok(new LintReply(replies, time.GetUtcNow()))
            : Problems.Bad($"No repository {(repository is null ? "" : $"'{repository}' ")}that applications name has the branch '{branch}'. GET /api/v1/branches lists them.");
    }

    private static LintRevisionReply Of(LintAnswer answer) => new(
        answer.RepoUrl,
        answer.Revision,
        answer.Commit,
        Words.Camel(answer.Report.State),
        answer.Report.Why,
        [.. answer.Report.Value?.Findings.Select(Of) ?? []],
        [.. answer.Report.Value?.NotChecked.Select(word => new LintNotCheckedReply(word.Rule, word.File, word.Line, word.Why)) ?? []]);

    internal static LintFindingReply Of(LintFinding finding) => new(
        finding.Rule, LintWords.Of(finding.Severity), finding.File, finding.Line, finding.Path, finding.Object, [.. finding.Applications], finding.What, finding.Ignored, finding.Fix.Do, finding.Fix.Diff);
}
