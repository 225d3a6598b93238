using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>The tracked revision, or a merge, without the commits that took files away, or that changed the file which cannot be read.</summary>
internal sealed class WayReverts(SelectionReader selections)
{
    private const int MaxReverts = 3;

    /// <summary>One commit taken back on the tracked revision.</summary>
    public async Task<IReadOnlyList<Place>> SingleAsync(Facts facts, SourceFacts source, CancellationToken cancellationToken)
    {
        var places = new List<Place>();
        foreach (var commit in Suspects(source))
        {
            if (await RevertAsync(facts, source, source.Tracked.Value!.Commit, [commit], cancellationToken) is { } content)
            {
                places.Add(new(WayOutKind.Revert, commit.ShortId, commit.Id, source.Tracked.Value.Commit, null, content));
            }
        }

        return places;
    }

    /// <summary>Two commits taken back on the tracked revision, the newer first, and one commit taken back after a merge.</summary>
    public async Task<IReadOnlyList<Place>> PairsAsync(Facts facts, SourceFacts source, IReadOnlyList<Place> merges, CancellationToken cancellationToken)
    {
        var places = new List<Place>();
        var suspects = Suspects(source).OrderByDescending(c => c.At).ToList();
        foreach (var (newer, older) in suspects.SelectMany((c, i) => suspects.Skip(i + 1).Select(other => (c, other))))
        {
            if (await RevertAsync(facts, source, source.Tracked.Value!.Commit, [newer, older], cancellationToken) is { } content)
            {
                places.Add(new(WayOutKind.Revert, newer.ShortId, newer.Id, source.Tracked.Value.Commit, null, content) { AlsoReverted = older.Id });
            }
        }

        foreach (var (merge, commit) in merges.SelectMany(m => suspects.Select(c => (m, c))))
        {
            if (await RevertAsync(facts, source, merge.Tree, [commit], cancellationToken) is { } content)
            {
                places.Add(merge with { Content = content, AlsoReverted = commit.Id });
            }
        }

        return places;
    }

    private static IEnumerable<GitCommit> Suspects(SourceFacts source)
    {
        var broken = source.Tracked.ValueIfKnown?.Selection?.ErrorFile is { } file ? Removals.FullPath(source.Source.Path, file) : null;
        var changed = broken is null ? null : source.History.ValueIfKnown.Items.FirstOrDefault(e => e.Changes.Items.Any(c => c.Path == broken));
        var gone = IsGone(source) ? source.History.ValueIfKnown.Items.FirstOrDefault(e => e.Changes.Items.Any(c => c.Kind is GitChangeKind.Deleted or GitChangeKind.Renamed)) : null;
        return source.Removals.Items.Select(r => r.Entry.Commit).Concat(new[] { changed?.Commit, gone?.Commit }.OfType<GitCommit>())
            .DistinctBy(c => c.Id).Where(c => c.Parents.Count == 1).Take(MaxReverts);
    }

    /// <summary>Null when somebody would have to resolve it, or when it cannot be read.</summary>
    private async Task<DirectoryContent?> RevertAsync(Facts facts, SourceFacts source, string tree, IReadOnlyList<GitCommit> commits, CancellationToken cancellationToken)
    {
        var name = facts.Application.Key.Name;
        if (IsGone(source))
        {
            return commits is [var taking] ? await RestoredAsync(source, tree, taking, name, cancellationToken) : null;
        }

        var now = await ReadAsync(source, tree, name, cancellationToken);
        foreach (var commit in commits)
        {
            var (after, before) = (await ReadAsync(source, commit.Id, name, cancellationToken), await ReadAsync(source, commit.Parents[0], name, cancellationToken));
            now = now is null || after is null || before is null ? null : now.Reverting(after, before);
        }

        return now;
    }

    /// <summary>The path with all that was under it before the commit that took all of it away: nothing else is there to put it beside.</summary>
    private async Task<DirectoryContent?> RestoredAsync(SourceFacts source, string tree, GitCommit taking, string name, CancellationToken cancellationToken)
    {
        foreach (var later in new[] { tree, taking.Id })
        {
            if ((await selections.ReadAsync(source.Source.RepoUrl, later, source.Source, name, cancellationToken)).ValueIfKnown is not { PathExists: false })
            {
                return null;
            }
        }

        return await ReadAsync(source, taking.Parents[0], name, cancellationToken);
    }

    private static bool IsGone(SourceFacts source) => source.Tracked.ValueIfKnown is { PathExists: false };

    /// <summary>Null also when the commit is not wholly readable, or Argo CD refuses the repository there.</summary>
    private async Task<DirectoryContent?> ReadAsync(SourceFacts source, string commit, string name, CancellationToken cancellationToken)
    {
        var whole = await selections.ReadAsync(source.Source.RepoUrl, commit, source.Source, name, cancellationToken);
        return whole.ValueIfKnown is { Selection: { Complete: true, Error: var error } } && error?.StartsWith("repository contains", StringComparison.Ordinal) is not true
            ? (await selections.ReadContentAsync(source.Source.RepoUrl, commit, source.Source, name, cancellationToken)).ValueIfKnown
            : null;
    }
}
