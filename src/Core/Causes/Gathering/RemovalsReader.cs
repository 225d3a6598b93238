using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>
/// Finds for each object that waits for pruning the commit of the tracked revision that took it: the file is read before and
/// after each commit that touched it, so that a later edit of the same file is not blamed.
/// </summary>
internal sealed class RemovalsReader(IGitReader git)
{
    private const int MaxObjects = 200;
    private const int HistoryLimit = 50;

    /// <summary>Where the history of the folder is cut, that of the file is read instead, for so many files.</summary>
    private const int MaxFiles = 10;

    public async Task<SourceFacts> AddAsync(Facts facts, SourceFacts source, CancellationToken cancellationToken)
    {
        if (source.Tracked.ValueIfKnown is not { } tracked)
        {
            return source;
        }

        var (found, unknown, whole) = (new List<ObjectRemoval>(), new List<ResourceKey>(), false);
        var search = new RemovalSearch(new DeclaringFiles(git, facts, source.Source.RepoUrl), HistoriesOf(source, tracked, () => whole = true));
        var pending = facts.PendingPrunes().Select(p => p.Key).ToList();
        foreach (var key in pending.Take(MaxObjects))
        {
            whole = false;
            if (await FindAsync(search, Origins.Of(facts, source, key), source.Source.Path, key, cancellationToken) is { } removal)
            {
                found.Add(removal);
            }
            else if (!whole)
            {
                unknown.Add(key);
            }
        }

        return source with { Removals = found.ToEquatableList(), RemovalsUnknown = [.. unknown, .. pending.Skip(MaxObjects)] };
    }

    private static async Task<ObjectRemoval?> FindAsync(RemovalSearch search, Origins origins, string folder, ResourceKey key, CancellationToken cancellationToken)
    {
        foreach (var origin in origins.All)
        {
            if (await search.FindAsync(origin.Revision, Removals.FullPath(folder, origin.File), key, cancellationToken) is { } removal)
            {
                return removal;
            }
        }

        return null;
    }

    /// <param name="whole">Told when the commits that are given are all there are: one origin that was followed to the end says whether a commit took the object.</param>
    private Func<RevisionFacts, string, CancellationToken, Task<IReadOnlyList<GitHistoryEntry>>> HistoriesOf(SourceFacts source, RevisionFacts tracked, Action whole)
    {
        var left = MaxFiles;
        return async (origin, file, cancellationToken) =>
        {
            var own = origin.Behind.Count >= HistoryLimit && left-- > 0
                ? await git.ReadHistoryAsync(source.Source.RepoUrl, tracked.Commit, file, origin.Commit, HistoryLimit, cancellationToken)
                : null;
            var entries = own is { IsKnown: true } ? own.Value : origin.Behind;
            if (origin.OwnCommitsKnown && entries.Count < HistoryLimit)
            {
                whole();
            }

            return [.. entries.Items];
        };
    }
}
