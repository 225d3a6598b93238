using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Where the files of the live objects are: branches, deployed revisions and merges. Commits that are taken back: <see cref="WayReverts"/>.</summary>
internal sealed class WayPlaces(IGitReader git)
{
    private const int MaxMerges = 2;
    private const int MaxRevisions = 10;

    /// <summary>The tracked revision itself: only its filter can be changed. Null when it was not read or has no such path.</summary>
    public static Place? Tracked(SourceFacts source) => source.Tracked.ValueIfKnown is { PathExists: true } tracked
        ? new(WayOutKind.ChangeFilter, source.Source.EffectiveRevision, tracked.Commit, tracked.Commit, tracked.Selection)
        : null;

    /// <summary>Revisions to follow instead, the likeliest first; of those that were read only such that declare what waits for pruning.</summary>
    public static IEnumerable<Place> Revisions(Facts facts, SourceFacts source)
    {
        var pending = facts.PendingPrunes().Select(p => p.Key).ToList();
        var read = source.Branches.ValueIfKnown.Items.Concat(source.Deployed.Items.Where(d => d.Commit != source.Tracked.ValueIfKnown?.Commit).Select(d => Named(source, d)))
            .Where(b => b.PathExists && pending.TrueForAll(k => Attributions.Find(facts, b.Selection, k) is not null))
            .Select(b => new Place(WayOutKind.PointAt, b.Name, b.Commit, b.Commit, b.Selection));
        return (Counterfactual.IsFailing(source) ? read.Concat(Nearest(facts, source)).Take(MaxRevisions) : read).DistinctBy(p => p.Commit);
    }

    // What was deployed from a branch that has moved on, or is gone, is at its commit only: the branch would bring something else.
    private static RevisionFacts Named(SourceFacts source, RevisionFacts deployed) =>
        source.Refs.ValueIfKnown?.Resolve(deployed.Name) == deployed.Commit ? deployed : deployed with { Name = deployed.Commit };

    /// <summary>Merges of the branches that declare what waits for pruning; never of the default branch into another.</summary>
    public async Task<IReadOnlyList<Place>> MergesAsync(Facts facts, SourceFacts source, CancellationToken cancellationToken)
    {
        var places = new List<Place>();
        if (source.Tracked.ValueIfKnown is not { } tracked)
        {
            return places;
        }

        var branches = source.Branches.ValueIfKnown.Items.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var branch in Revisions(facts, source).Where(p => branches.Contains(p.Name) && source.Refs.Value?.Head != "refs/heads/" + p.Name).Take(MaxMerges))
        {
            var merge = await git.MergeUsefullyAsync(source.Source.RepoUrl, tracked.Commit, branch.Commit, cancellationToken);
            if (merge.ValueIfKnown is { TreeId: { } tree, Conflicts.Count: 0 })
            {
                places.Add(branch with { Kind = WayOutKind.Merge, Tree = tree });
            }
        }

        return places;
    }

    /// <summary>The revision does not exist: names that are near it, the newest version, the default branch, and what was deployed before.</summary>
    private static IEnumerable<Place> Nearest(Facts facts, SourceFacts source)
    {
        if (source.Refs.ValueIfKnown is not { } refs || source.Tracked.IsKnown)
        {
            return [];
        }

        var names = Analysis.Nearest.Names(source.Source.EffectiveRevision, refs.Refs.Items.Where(r => r.IsBranch || r.IsTag).Select(r => r.ShortName))
            .Append(refs.Head?.Replace("refs/heads/", ""))
            .Concat(Deployments.Of(facts.Application).Items.SelectMany(d => d.Revisions.Items).Distinct());
        return names.OfType<string>().Where(n => refs.Resolve(n) is not null).Select(n => new Place(WayOutKind.PointAt, n, refs.Resolve(n)!, refs.Resolve(n)!, null));
    }
}
