using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads what the source would select after a merge of, or when following, the branches that declare what waits for pruning.</summary>
internal sealed class WaysOutReader(IGitReader git, SelectionReader selections, ParentFactsReader parents)
{
    private const int MaxBranches = 2;

    public async Task<Facts> AddAsync(Facts facts, CancellationToken cancellationToken)
    {
        var found = Attributions.Of(facts).Where(a => a.Kind == AttributionKind.DroppedByFilter || a is { Kind: AttributionKind.OnlyElsewhere, Branch: not null }).ToList();
        if (found.Count == 0)
        {
            return facts;
        }

        var sources = new List<SourceFacts>();
        foreach (var source in facts.Sources)
        {
            var own = found.Where(a => ReferenceEquals(a.Source, source)).ToList();
            var ways = new List<WayOut>();
            foreach (var attribution in own.Where(a => a.Kind == AttributionKind.OnlyElsewhere).DistinctBy(a => a.Branch!.Name).Take(MaxBranches))
            {
                ways.AddRange(await ReadAsync(facts, attribution, cancellationToken));
            }

            if (own.Find(a => a.Kind == AttributionKind.DroppedByFilter) is { } dropped)
            {
                ways.AddRange(await ChangeFilterAsync(facts, dropped, cancellationToken));
            }

            sources.Add(source with { WaysOut = ways.ToEquatableList() });
        }

        return facts with { Sources = sources.ToEquatableList() };
    }

    /// <summary>The filter that the parent's Git declares, and the one under which the object was deployed, where these are others than the present.</summary>
    private async Task<List<WayOut>> ChangeFilterAsync(Facts facts, Attribution dropped, CancellationToken cancellationToken)
    {
        var source = dropped.Source!;
        var tracked = source.Tracked.Value!;
        var deployed = source.Deployed.Items.FirstOrDefault(d => Attributions.Find(facts, d.Selection, dropped.Key) is { IsTaken: true })?.WithSource;
        var ways = new List<WayOut>();
        foreach (var (directory, declared) in new[] { (facts.DeclaredOtherwise()?.Directory, facts.Parent.ValueIfKnown?.Declared), (deployed?.Directory ?? (deployed is null ? null : new DirectoryOptions()), null) })
        {
            if (directory is not null && directory != (source.Source.Directory ?? new DirectoryOptions()) && !ways.Exists(w => w.Source.Directory == directory))
            {
                var after = source.Source with { Directory = directory };
                ways.Add(new WayOut(WayOutKind.ChangeFilter, source.Source.EffectiveRevision, tracked.Commit, after, true, declared, await SelectAsync(tracked.Commit, after, facts, cancellationToken)));
            }
        }

        return ways;
    }

    private async Task<List<WayOut>> ReadAsync(Facts facts, Attribution found, CancellationToken cancellationToken)
    {
        var source = found.Source!;
        var branch = found.Branch!;
        var present = source.Source;
        var ways = new List<WayOut>();
        // The default branch is never merged into another to find files: the application is pointed back at it.
        var isDefault = source.Refs.Value?.Head == "refs/heads/" + branch.Name;
        var merge = isDefault ? Reading.NotRead<GitMerge>("Git") : await git.MergeUsefullyAsync(present.RepoUrl, source.Tracked.Value!.Commit, branch.Commit, cancellationToken);
        var merged = merge.ValueIfKnown?.TreeId;
        var conflicts = merge.ValueIfKnown?.Conflicts ?? [];
        var (filter, declared) = await FilterAsync(facts, found, merged ?? branch.Commit, cancellationToken);
        if (filter is not null)
        {
            var after = present with { Directory = filter };
            AddMerge(new WayOut(WayOutKind.Merge, branch.Name, branch.Commit, after, true, declared, await SelectAsync(merged, after, facts, cancellationToken), conflicts));
            ways.Add(new WayOut(WayOutKind.PointAt, branch.Name, branch.Commit, after with { TargetRevision = branch.Name }, true, declared, await SelectAsync(branch.Commit, after, facts, cancellationToken)));
        }

        if (declared is null)
        {
            AddMerge(new WayOut(WayOutKind.Merge, branch.Name, branch.Commit, present, false, null, await SelectAsync(merged, present, facts, cancellationToken), conflicts));
        }

        ways.Add(new WayOut(WayOutKind.PointAt, branch.Name, branch.Commit, present with { TargetRevision = branch.Name }, false, null, await SelectAsync(branch.Commit, present, facts, cancellationToken)));
        return ways;

        void AddMerge(WayOut way)
        {
            if (!isDefault && merge.State != ReadingState.Absent)
            {
                ways.Add(way);
            }
        }
    }

    /// <summary>Another filter than the present: the one that the branch declares in the parent's Git, else the one under which it was deployed.</summary>
    private async Task<(DirectoryOptions? Filter, DeclaredApplication? Declared)> FilterAsync(Facts facts, Attribution found, string commit, CancellationToken cancellationToken)
    {
        var present = found.Source!.Source;
        if (facts.Parent.ValueIfKnown?.Application is { } parent && parent.Source.RepoUrl == present.RepoUrl)
        {
            var declared = await parents.DeclaredAsync(parent.Source, commit, parent.Key.Name, facts.Application.Key, cancellationToken);
            if (declared.ValueIfKnown is { } manifest && manifest.Source.Directory != present.Directory)
            {
                return (manifest.Source.Directory ?? new DirectoryOptions(), manifest);
            }
        }

        var deployed = found.Deployment?.WithSource?.Directory ?? new DirectoryOptions();
        return found.Deployment is not null && deployed != (present.Directory ?? new DirectoryOptions()) ? (deployed, null) : (null, null);
    }

    private async Task<Selection?> SelectAsync(string? commit, ApplicationSource source, Facts facts, CancellationToken cancellationToken) => commit is null
        ? null
        : (await selections.ReadAsync(source.RepoUrl, commit, source, facts.Application.Key.Name, cancellationToken)).ValueIfKnown?.Selection;
}
