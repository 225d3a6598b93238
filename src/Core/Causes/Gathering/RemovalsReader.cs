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

        var found = new List<ObjectRemoval>();
        var search = new RemovalSearch(new DeclaringFiles(git, facts, source.Source.RepoUrl), HistoriesOf(source, tracked));
        foreach (var key in facts.PendingPrunes().Select(p => p.Key).Take(MaxObjects))
        {
            if (await FindAsync(search, Origins.Of(facts, source, key), source.Source.Path, key, cancellationToken) is { } removal)
            {
                found.Add(removal);
            }
        }

        return source with { Removals = found.ToEquatableList() };
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

    private Func<RevisionFacts, string, CancellationToken, Task<IReadOnlyList<GitHistoryEntry>>> HistoriesOf(SourceFacts source, RevisionFacts tracked)
    {
        var left = MaxFiles;
        return async (origin, file, cancellationToken) =>
        {
            if (origin.Behind.Count < HistoryLimit || left-- <= 0)
            {
                return [.. origin.Behind.Items];
            }

            var own = await git.ReadHistoryAsync(source.Source.RepoUrl, tracked.Commit, file, origin.Commit, HistoryLimit, cancellationToken);
            return [.. own.ValueIfKnown.Items];
        };
    }
}
