namespace DbDashboard.Core.Sources.Git;

/// <summary>What each commit of a history changed against each of its parents: read ahead, in parts that grow, and the same for all paths.</summary>
/// <param name="end">A commit behind which nothing is read ahead; null: none.</param>
internal sealed class HistoryChanges(CommitLinks links, TreeWalk trees, GitDifferences differences, string? end)
{
    private const int FirstPart = 32;
    private const int LargestPart = 1_024;

    private readonly Dictionary<(string Commit, string Parent), TreeChanges> known = [];
    private int size = FirstPart;

    public async ValueTask<TreeChanges> ReadAsync(string commit, string parent, CancellationToken cancellationToken)
    {
        if (!known.ContainsKey((commit, parent)))
        {
            await ReadAsync(Ahead(commit, parent), cancellationToken);
            size = Math.Min(size * 4, LargestPart);
        }

        if (!known.ContainsKey((commit, parent)))
        {
            // So much differs in what was read ahead that it was left out.
            await ReadAsync([(commit, parent)], cancellationToken);
        }

        return known.GetValueOrDefault((commit, parent)) ?? throw new GitException(GitFailure.TooBig, $"commit {commit[..7]} changes too many files to be listed");
    }

    /// <summary>The pair itself, and those that a history comes to after it.</summary>
    private List<(string Commit, string Parent)> Ahead(string commit, string parent)
    {
        var part = new List<(string Commit, string Parent)> { (commit, parent) };
        var commits = new List<string> { commit };
        var seen = new HashSet<string>(commits, StringComparer.Ordinal);
        for (var i = 0; i < commits.Count && part.Count < size; i++)
        {
            foreach (var next in commits[i] == end ? [] : links.Find(commits[i])?.Parents ?? [])
            {
                part.Add((commits[i], next));
                if (seen.Add(next))
                {
                    commits.Add(next);
                }
            }
        }

        return part;
    }

    private async Task ReadAsync(List<(string Commit, string Parent)> part, CancellationToken cancellationToken)
    {
        var unknown = part.Where(p => !known.ContainsKey(p)).Distinct().ToList();
        var commits = unknown.SelectMany(p => new[] { p.Parent, p.Commit }).ToList();
        var roots = await trees.RootsAsync(commits, cancellationToken);
        var missing = Array.IndexOf(roots, null);
        if (missing >= 0)
        {
            throw new GitException(GitFailure.Missing, $"there is no commit {commits[missing]}");
        }

        var pairs = unknown.Select((_, i) => (roots[2 * i]!, roots[(2 * i) + 1]!)).ToList();
        var found = await differences.ReadAsync(pairs, cancellationToken);
        foreach (var (at, pair) in unknown.Zip(pairs))
        {
            if (found.TryGetValue(pair, out var changes))
            {
                known[at] = changes;
            }
        }
    }
}
