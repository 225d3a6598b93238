using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>The branches of one repository.</summary>
/// <param name="Repositories">Every repository that an application names.</param>
/// <param name="Question">What the answer is to; null when no application names a repository.</param>
/// <param name="Summary">What is shown of what, in words.</param>
/// <param name="Unknown">Why nothing is to be had; null when something is, or while it is read.</param>
/// <param name="Stale">Why it may be old; null when it is not.</param>
public sealed record BranchesView(
    EquatableList<RepositoryChoice> Repositories,
    RadarQuestion? Question,
    string Summary,
    EquatableList<KindChoice> Kinds,
    EquatableList<BranchLine> Lines,
    EquatableList<string> Limits,
    string? Unknown,
    string? Stale,
    DateTimeOffset? AsOf,
    bool IsReading)
{
    public static BranchesView From(EquatableList<RepositoryChoice> repositories, RadarQuestion? question, Reading<BranchRadar>? reading, BranchesQuery query, GitHostLinks hosts)
    {
        if (reading?.Value is not { } radar)
        {
            return new(repositories, question, "", [], [], [], reading?.Why, null, reading?.At, reading is null && question is not null);
        }

        var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = radar.Branches.Where(branch => BranchLine.Has(branch, words)).ToList();
        var shown = found.Where(branch => query.Show is not { } kind || BranchLine.Is(branch, kind)).OrderBy(branch => branch.IsMerged && branch.FollowedBy.Count == 0);
        return new(
            repositories,
            question,
            $"{BranchWords.Branches(radar.Total)} against {radar.Baseline.Name}, {radar.Baseline.Why}",
            KindChoice.From(found, query),
            shown.Select(branch => BranchLine.From(branch, radar, branch.Name == query.Branch ? BranchDetail.From(branch, radar, hosts) : null)).ToEquatableList(),
            radar.Limits,
            null,
            reading.State == ReadingState.Stale ? reading.Why ?? "The repository does not answer now." : null,
            reading.At,
            false);
    }
}

/// <summary>What is asked of Git: another one is another reading.</summary>
/// <param name="Refs">Without the time of asking: only moves count; null when the repository was not read yet.</param>
public sealed record RadarQuestion(RadarRepository Repository, RepositoryRefs? Refs);
