using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>What differs between pairs of trees, all pairs of a question at once, by one <c>git diff-tree --stdin</c> that stays.</summary>
internal sealed class GitDifferences(ObjectStore pairsStore)
{
    /// <summary>Bytes that are kept, over all pairs.</summary>
    private readonly BoundedCache<(string From, string To), TreeChanges> known = new(32 * 1024 * 1024);

    /// <param name="path">Where the trees stand: their files are named from the repository's root.</param>
    public async Task<Dictionary<(string From, string To), EquatableList<GitChange>>> ReadAsync(
        IReadOnlyList<(string From, string To)> pairs, string path, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(pairs, cancellationToken);
        var missing = pairs.FirstOrDefault(p => !found.ContainsKey(p));
        return missing == default
            ? found.ToDictionary(p => p.Key, p => p.Value.Read().Select(change => Rooted(change, path)).ToEquatableList())
            : throw new GitException(GitFailure.TooBig, $"too many files differ between {missing.From[..7]} and {missing.To[..7]} to be listed");
    }

    /// <summary>Of many pairs with too many differences together, some are left out: they can be asked for by themselves.</summary>
    public async Task<Dictionary<(string From, string To), TreeChanges>> ReadAsync(IReadOnlyCollection<(string From, string To)> pairs, CancellationToken cancellationToken)
    {
        var result = new Dictionary<(string From, string To), TreeChanges>();
        var unknown = new HashSet<(string From, string To)>();
        foreach (var pair in pairs)
        {
            if (pair.From == pair.To)
            {
                result[pair] = TreeChanges.None;
            }
            else if (known.TryGet(pair, out var changes))
            {
                result[pair] = changes;
            }
            else
            {
                unknown.Add(pair);
            }
        }

        foreach (var (pair, changes) in unknown.Count == 0 ? [] : await pairsStore.AskAsync(new PairsQuestion(unknown), cancellationToken))
        {
            known.Add(pair, changes, changes.Size);
            result[pair] = changes;
        }

        return result;
    }

    private static GitChange Rooted(GitChange change, string path) => path.Length == 0 ? change : change with
    {
        Path = $"{path}/{change.Path}",
        OldPath = change.OldPath is null ? null : $"{path}/{change.OldPath}",
    };
}
