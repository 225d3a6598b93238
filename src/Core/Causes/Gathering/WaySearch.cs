using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>
/// Tries the ways out that nobody has named: single edits first, then pairs. What it reads stands under commit ids that were read
/// before, so a further candidate costs a selection in memory and no git process.
/// </summary>
internal sealed class WaySearch(IGitReader git, SelectionReader selections, TimeProvider time)
{
    private const int MaxShown = 3;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private readonly WayPlaces places = new(git);
    private readonly WayReverts reverts = new(selections);

    public async Task<Facts> AddAsync(Facts facts, CancellationToken cancellationToken)
    {
        var sources = new List<SourceFacts>();
        foreach (var source in facts.Sources)
        {
            sources.Add(Asks(facts, source) ? await SearchAsync(facts, source, cancellationToken) : source);
        }

        return facts with { Sources = sources.ToEquatableList() };
    }

    private static bool Asks(Facts facts, SourceFacts source) => source.Source.Chart is null && source.Refs.HasValue
        && (Counterfactual.IsFailing(source) || Attributions.Of(facts).Any(a => a.Kind != AttributionKind.Unknown && ReferenceEquals(a.Source, source)));

    private async Task<SourceFacts> SearchAsync(Facts facts, SourceFacts source, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var trial = new WayTrial(facts, source);
        foreach (var way in source.WaysOut)
        {
            trial.Add(way);
        }

        var merges = await places.MergesAsync(facts, source, cancellationToken);
        var others = merges.Concat(WayPlaces.Revisions(facts, source)).Concat(await reverts.SingleAsync(facts, source, cancellationToken)).ToList();
        var stopped = await TryAsync(trial, started, facts, Singles(facts, source, others), cancellationToken);
        if (stopped is null && trial.Holding == 0)
        {
            var twice = await reverts.PairsAsync(facts, source, merges, cancellationToken);
            stopped = await TryAsync(trial, started, facts, Pairs(facts, source, others, twice), cancellationToken);
        }

        return trial.Finish(MaxShown, stopped);
    }

    /// <returns>Why not all were tried; null when they were.</returns>
    private async Task<string?> TryAsync(WayTrial trial, long started, Facts facts, IEnumerable<WayCandidate> candidates, CancellationToken cancellationToken)
    {
        foreach (var candidate in candidates.Where(c => !trial.Knows(c)))
        {
            var stopped = trial.Count >= WaysTried.Most ? $"no more than {WaysTried.Most} are tried"
                : time.GetElapsedTime(started) > Budget ? $"no more were tried within {Budget.TotalSeconds:0} s" : null;
            if (stopped is not null)
            {
                return stopped;
            }

            trial.Add(await ReadAsync(facts, candidate, cancellationToken), candidate);
        }

        return null;
    }

    /// <summary>Single edits, in the order in which people would try them.</summary>
    private static IEnumerable<WayCandidate> Singles(Facts facts, SourceFacts source, IReadOnlyList<Place> others)
    {
        var tracked = WayPlaces.Tracked(source);
        var edits = tracked is null ? [] : WayFilters.Of(facts, source, tracked.Selection).Select(f => tracked.With(source.Source, f.Filter, f.Made));
        return edits.Concat(MovedPaths(source)).Concat(others.Select(p => p.With(source.Source, null, made: false)));
    }

    /// <summary>Two edits at once: a filter with each of the others, two reverts, a merge and a revert.</summary>
    private static IEnumerable<WayCandidate> Pairs(Facts facts, SourceFacts source, IReadOnlyList<Place> others, IReadOnlyList<Place> twice) =>
        others.SelectMany(p => WayFilters.Of(facts, source, p.Selection).Select(f => p.With(source.Source, f.Filter, f.Made)))
            .Concat(twice.Select(p => p.With(source.Source, null, made: false)))
            .Concat(MovedPaths(source).SelectMany(c => WayFilters.Of(facts, source, null).Select(f => c.With(f.Filter))));

    /// <summary>The path does not exist: where its files went, by the commit that moved them.</summary>
    private static IEnumerable<WayCandidate> MovedPaths(SourceFacts source)
    {
        if (source.Tracked.ValueIfKnown is not { PathExists: false } tracked)
        {
            return [];
        }

        var folder = Removals.FullPath(source.Source.Path, "");
        return source.History.ValueIfKnown.Items
            .SelectMany(e => e.Changes.Items)
            .Where(c => c is { Kind: GitChangeKind.Renamed, OldPath: { } old } && folder.Length > 0 && old.StartsWith(folder, StringComparison.Ordinal) && c.Path.EndsWith("/" + old[folder.Length..], StringComparison.Ordinal))
            .Select(c => c.Path[..^(c.OldPath!.Length - folder.Length + 1)])
            .Distinct()
            .Select(path => new WayCandidate(new WayOut(WayOutKind.MovePath, source.Source.EffectiveRevision, tracked.Commit, source.Source with { Path = path }, false, null, null), tracked.Commit));
    }

    private async Task<WayOut> ReadAsync(Facts facts, WayCandidate candidate, CancellationToken cancellationToken)
    {
        var way = candidate.Way;
        if (candidate.Content is { } content)
        {
            return way with { Selection = content.Select(way.Source) };
        }

        var read = await selections.ReadAsync(way.Source.RepoUrl, candidate.Tree, way.Source, facts.Application.Key.Name, cancellationToken);
        return way with { Selection = read.ValueIfKnown?.Selection, Unread = read.IsKnown ? read.Value.Error : read.Why };
    }
}
