using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>The files that branches change since they left the baseline: a few git processes for all of them.</summary>
internal sealed class BranchChanges(IGitReader git)
{
    /// <summary>So many branches are compared by one process: its answer has a limit.</summary>
    private const int Together = 50;

    /// <returns>One for each branch, in order; a branch that has no commit of its own changes nothing.</returns>
    public async Task<List<Reading<EquatableList<GitChange>>>> ReadAsync(RadarAsked asked, IReadOnlyList<RadarBranch> branches, CancellationToken cancellationToken)
    {
        var answers = new List<Reading<EquatableList<GitChange>>>();
        foreach (var some in branches.Chunk(Together))
        {
            var pairs = some.Select(branch => (From(branch, asked), branch.Commit)).ToEquatableList();
            var read = await git.ReadChangesAsync(asked.Repository.RepoUrl, pairs, cancellationToken);
            answers.AddRange(some.Select((branch, i) => branch.Standing.Ahead is null
                ? Reading.NotRead<EquatableList<GitChange>>(read.Source, "Its history is longer than is read: where it left the baseline is unknown.")
                : read.Map(all => all[i].Changes)));
        }

        return answers;
    }

    /// <summary>Where it left the baseline; for a branch with a history of its own the baseline itself.</summary>
    private static string From(RadarBranch branch, RadarAsked asked) => branch.Standing.MergeBase ?? asked.Baseline.Commit;
}
