using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Databases.Troubles;
using DbDashboard.Dashboard.Features.OneDatabase;

namespace DbDashboard.Dashboard.Api;

/// <param name="Revision">What its application tracks; null when nothing was read.</param>
/// <param name="WhyNot">Why nothing can be said of that, which is no all-clear; null when it was read.</param>
/// <param name="Branches">Those that change its manifest.</param>
public sealed record DatabaseLintReply(string? Revision, string? Commit, string? WhyNot, IReadOnlyList<LintFindingReply> Findings, IReadOnlyList<LintNotCheckedReply> NotChecked, IReadOnlyList<BranchLintReply> Branches)
{
    public static DatabaseLintReply From(DatabaseLint lint) => new(
        lint.Tracked?.Revision,
        lint.Tracked?.Commit,
        lint.WhyNot,
        [.. lint.Findings.Select(LintEndpoint.Of)],
        [.. lint.NotChecked.Select(word => new LintNotCheckedReply(word.Rule, word.File, word.Line, word.Why))],
        [.. lint.Branches.Select(BranchLintReply.From)]);
}

/// <param name="State">Known, stale, forbidden, absent, failed or not read.</param>
/// <param name="Added">What is not found on what is tracked.</param>
/// <param name="Same">How many are found on both.</param>
/// <param name="Gone">How many the branch puts right.</param>
public sealed record BranchLintReply(string Repository, string Branch, string Commit, string State, string? Why, IReadOnlyList<LintFindingReply> Added, int Same, int Gone)
{
    public static BranchLintReply From(BranchLint lint) => new(
        lint.Branch.RepoUrl, lint.Branch.Revision, lint.Branch.Commit, Words.Camel(lint.Branch.Report.State), lint.Branch.Report.Why, [.. lint.Added.Select(LintEndpoint.Of)], lint.Same, lint.Gone);
}

/// <param name="Cause">The row of the decision table, or the rule.</param>
/// <param name="RisksData">Nothing is down; what stands in Git can cost the data.</param>
/// <param name="Databases">Addresses of their pages.</param>
public sealed record DatabaseTroubleReply(string Cause, bool RisksData, string Sentence, string? NextStep, DateTimeOffset? Since, IReadOnlyList<string> Databases)
{
    public static DatabaseTroubleReply From(DatabaseTrouble trouble) =>
        new(trouble.Cause, trouble.RisksData, trouble.Sentence, trouble.NextStep, trouble.Since, [.. trouble.Databases.Select(state => DatabaseKey.Of(state).Address)]);
}
