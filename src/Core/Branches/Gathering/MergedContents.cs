using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>
/// Finds the branches whose content came to the baseline by other commits. Almost all are told by comparing names: what a branch
/// changed and the baseline did not cannot be there, and what no longer differs is. Only what both changed in other words is merged in memory.
/// </summary>
internal sealed class MergedContents(IGitReader git)
{
    /// <summary>Merges of one reading: each is a git process.</summary>
    public const int MostMerges = 40;

    /// <summary>Branches of one reading whose commit on the baseline is looked for.</summary>
    private const int MostSearched = 20;

    /// <summary>Commits of the baseline that are looked through for one branch.</summary>
    private const int MostCommits = 20;

    private const int Together = 50;

    private int merges;
    private int searches;

    /// <summary>Branches that would have had to be merged to know.</summary>
    public int LeftOut { get; private set; }

    /// <returns>One for each branch, in order; null: it is not there, or that is not known.</returns>
    public async Task<List<MergedContent?>> FindAsync(RadarAsked asked, IReadOnlyList<RadarBranch> branches, IReadOnlyList<Reading<EquatableList<GitChange>>> changes, CancellationToken cancellationToken)
    {
        var found = new MergedContent?[branches.Count];
        var open = Enumerable.Range(0, branches.Count).Where(i => branches[i].Standing is { Ahead: > 0, MergeBase: not null } && changes[i].IsKnown).ToList();
        foreach (var some in open.Chunk(Together))
        {
            var baseline = asked.Baseline.Commit;
            var differing = await ReadAsync(asked, some.Select(i => (baseline, branches[i].Commit)), cancellationToken);
            var moved = await ReadAsync(asked, some.Select(i => (branches[i].Standing.MergeBase!, baseline)), cancellationToken);
            for (var n = 0; n < some.Length && differing is not null && moved is not null; n++)
            {
                found[some[n]] = await JudgeAsync(asked, branches[some[n]], new(Paths(changes[some[n]].ValueIfKnown), differing[n], moved[n]), cancellationToken);
            }
        }

        return [.. found];
    }

    private async Task<MergedContent?> JudgeAsync(RadarAsked asked, RadarBranch branch, Touched touched, CancellationToken cancellationToken)
    {
        if (!touched.Own.Overlaps(touched.Differing))
        {
            return new(await SearchAsync(asked, branch, touched.Own, cancellationToken), false);
        }

        return touched.Own.IsSubsetOf(touched.Moved) ? await MergeAsync(asked, branch, touched.Own, cancellationToken) : null;
    }

    private async Task<MergedContent?> MergeAsync(RadarAsked asked, RadarBranch branch, HashSet<string> own, CancellationToken cancellationToken)
    {
        if (merges == MostMerges)
        {
            LeftOut++;
            return null;
        }

        merges++;
        var (url, baseline) = (asked.Repository.RepoUrl, asked.Baseline.Commit);
        var merge = (await git.MergeAsync(url, baseline, branch.Commit, cancellationToken)).ValueIfKnown;
        if (merge is { TreeId: { } tree })
        {
            var root = await git.ReadPathIdsAsync(url, [baseline], "", cancellationToken);
            return root.ValueIfKnown is [var id] && id == tree ? new(await SearchAsync(asked, branch, own, cancellationToken), false) : null;
        }

        return merge is { Conflicts.Count: > 0 } && await SearchAsync(asked, branch, own, cancellationToken) is { } commit ? new(commit, true) : null;
    }

    /// <summary>The first commit of the baseline at which all that the branch changed is as on the branch.</summary>
    private async Task<GitCommit?> SearchAsync(RadarAsked asked, RadarBranch branch, HashSet<string> own, CancellationToken cancellationToken)
    {
        if (own.Count == 0 || searches++ >= MostSearched)
        {
            return null;
        }

        var url = asked.Repository.RepoUrl;
        var history = (await git.ReadHistoryAsync(url, asked.Baseline.Commit, own.Min(StringComparer.Ordinal)!, branch.Standing.MergeBase, MostCommits, cancellationToken)).ValueIfKnown;
        var differing = history.Count is 0 or MostCommits ? null : await ReadAsync(asked, history.Items.Select(e => (e.Commit.Id, branch.Commit)), cancellationToken);
        var first = differing?.FindLastIndex(paths => !paths.Overlaps(own)) ?? -1;
        return first < 0 ? null : history[first].Commit;
    }

    private async Task<List<HashSet<string>>?> ReadAsync(RadarAsked asked, IEnumerable<(string From, string To)> pairs, CancellationToken cancellationToken)
    {
        var read = await git.ReadChangesAsync(asked.Repository.RepoUrl, pairs.ToEquatableList(), cancellationToken);
        return read.IsKnown ? [.. read.Value.Items.Select(d => Paths(d.Changes))] : null;
    }

    private static HashSet<string> Paths(EquatableList<GitChange> changes) =>
        changes.Items.SelectMany(c => new[] { c.Path, c.OldPath }).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <param name="Own">Files that the branch changed since it left the baseline.</param>
    /// <param name="Differing">Files that differ between the two now.</param>
    /// <param name="Moved">Files that the baseline changed since.</param>
    private sealed record Touched(HashSet<string> Own, HashSet<string> Differing, HashSet<string> Moved);
}
