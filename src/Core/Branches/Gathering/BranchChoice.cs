using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>Chooses the branches that are looked at: the baseline, those that applications follow, then the newest.</summary>
internal sealed class BranchChoice(IGitReader git)
{
    public const int Most = 200;

    /// <summary>Of more branches the ages are not read: the rest could not be sorted in time.</summary>
    private const int MostDated = 2_000;

    public async Task<ChosenBranches> ChooseAsync(RadarAsked asked, CancellationToken cancellationToken)
    {
        var followers = new Followers(asked.Repository.Sources, asked.Refs);
        var branches = asked.Refs.Branches
            .Select(branch => (Ref: branch, Rank: branch.ShortName == asked.Baseline.Name ? 0 : followers.Of(branch).Count > 0 ? 1 : 2))
            .OrderBy(branch => branch.Rank)
            .ToList();
        var dated = new List<(GitRef Ref, int Rank, GitCommit? Tip)>();
        foreach (var (branch, rank) in branches.Take(MostDated))
        {
            var tip = await git.ReadCommitAsync(asked.Repository.RepoUrl, branch.Commit, cancellationToken);
            dated.Add((branch, rank, tip.ValueIfKnown));
        }

        var chosen = dated.OrderBy(b => b.Rank).ThenByDescending(b => b.Tip?.At).ThenBy(b => b.Ref.Name, StringComparer.Ordinal).Take(Most).Select(b => (b.Ref, b.Tip)).ToEquatableList();
        return new(chosen, branches.Count, LimitOf(branches.Count));
    }

    private static string? LimitOf(int total) => total switch
    {
        <= Most => null,
        <= MostDated => $"{Most} of {total} branches are looked at: those that applications follow, then the newest.",
        _ => $"{Most} of {total} branches are looked at: those that applications follow, then the newest of the first {MostDated} by name.",
    };
}

/// <param name="Limit">What was left out; null when nothing was.</param>
internal sealed record ChosenBranches(EquatableList<(GitRef Ref, GitCommit? Tip)> Branches, int Total, string? Limit);
