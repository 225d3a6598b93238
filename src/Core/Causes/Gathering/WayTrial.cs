using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Counts the ways that were tried for one source, and keeps those that hold.</summary>
internal sealed class WayTrial(Facts facts, SourceFacts source)
{
    private readonly HashSet<object> known = [];
    private readonly List<WayOut> found = [];
    private WayOut? nearest;

    public int Count { get; private set; }

    public int Holding { get; private set; }

    public bool Knows(WayCandidate candidate) => known.Contains(candidate.Identity);

    /// <summary>A way that is shown in any case.</summary>
    public void Add(WayOut way) => Judge(way, new WayCandidate(way, way.Commit));

    /// <summary>Keeps it when it holds; also what is named as a remedy anyway (an edit, a revert, the nearest revision), so that what it leaves without a file is said.</summary>
    public void Add(WayOut way, WayCandidate candidate)
    {
        var judged = Judge(way, candidate);
        nearest ??= way is { Kind: WayOutKind.PointAt, NewFilter: false } && source.Refs.ValueIfKnown?.Lacks(source.Source.EffectiveRevision) is true ? way : null;
        if (judged.Holds || (judged.Proof is not null && IsNamed(way)))
        {
            found.Add(way);
        }
    }

    public SourceFacts Finish(int shown, string? stopped)
    {
        var live = LiveSet.From(facts.Application, facts.Details);
        var count = live is { Known: true, Complete: true } ? live.Resources.Count(r => r.Presence == Presence.Present) : (int?)null;
        return source with
        {
            FurtherWays = found.Where(IsNamed).Concat(found.Where(w => !IsNamed(w)).Take(shown)).ToEquatableList(),
            Tried = Count == 0 ? null : new WaysTried(Count, Holding, count, stopped),
        };
    }

    private bool IsNamed(WayOut way) => ReferenceEquals(way, nearest) || way is { Kind: WayOutKind.ChangeFilter, Made: true } or { IsPlainRevert: true };

    private Judgement Judge(WayOut way, WayCandidate candidate)
    {
        var judged = Counterfactual.Of(facts, source, way);
        known.Add(candidate.Identity);
        Count++;
        Holding += judged.Holds ? 1 : 0;
        return judged;
    }
}
