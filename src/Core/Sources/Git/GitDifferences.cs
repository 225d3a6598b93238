using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>What differs between pairs of trees, all pairs of a question at once, by one <c>git diff-tree --stdin</c> that stays.</summary>
internal sealed class GitDifferences(ObjectStore pairsStore)
{
    /// <summary>Changes that are kept, over all pairs.</summary>
    private readonly BoundedCache<(string From, string To), EquatableList<GitChange>> known = new(100_000);

    /// <param name="path">Where the trees stand: their files are named from the repository's root.</param>
    public async Task<Dictionary<(string From, string To), EquatableList<GitChange>>> ReadAsync(
        IReadOnlyList<(string From, string To)> pairs, string path, CancellationToken cancellationToken)
    {
        var result = new Dictionary<(string From, string To), EquatableList<GitChange>>();
        var unknown = new List<(string From, string To)>();
        foreach (var pair in pairs.Where(p => p.From != p.To).Distinct())
        {
            if (known.TryGet(pair, out var changes))
            {
                result[pair] = Rooted(changes, path);
            }
            else
            {
                unknown.Add(pair);
            }
        }

        if (unknown.Count > 0)
        {
            foreach (var (pair, changes) in await pairsStore.AskAsync(new PairsQuestion(unknown), cancellationToken))
            {
                var list = changes.ToEquatableList();
                known.Add(pair, list, list.Count + 1);
                result[pair] = Rooted(list, path);
            }
        }

        return result;
    }

    private static EquatableList<GitChange> Rooted(EquatableList<GitChange> changes, string path) => path.Length == 0 ? changes : changes.Select(change => change with
    {
        Path = $"{path}/{change.Path}",
        OldPath = change.OldPath is null ? null : $"{path}/{change.OldPath}",
    }).ToEquatableList();
}
