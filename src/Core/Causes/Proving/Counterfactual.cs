using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Proving;

/// <summary>
/// Computes what a way out would come to: the Git state after it, Argo CD's selection rules, and the live objects beside each
/// other. Pure. Where a reading is missing, stale or capped nothing is computed, and it says why.
/// </summary>
public static class Counterfactual
{
    public static Judgement Of(Facts facts, SourceFacts source, WayOut way)
    {
        if (WhyNot(facts, source, way) is { } why)
        {
            return new(null, why);
        }

        var live = LiveSet.From(facts.Application, facts.Details);
        var selections = facts.Sources.Items.Select(s => ReferenceEquals(s, source) ? way.Selection : s.Tracked.Value!.Selection).OfType<Selection>();
        var target = TargetSet.From(selections, facts.Application.Destination.Namespace, live);
        return target.Why is { } unknown ? new(null, unknown) : Judge(facts, source, way, (target, live));
    }

    /// <summary>The tracked revision cannot be rendered: the path or the revision is missing, or a file stops it.</summary>
    public static bool IsFailing(SourceFacts source) => source.Tracked.IsKnown
        ? source.Tracked.Value is { PathExists: false } or { Selection.Error: not null }
        : source.Refs.ValueIfKnown?.Lacks(source.Source.EffectiveRevision) is true;

    private static string? WhyNot(Facts facts, SourceFacts source, WayOut way)
    {
        if (way.Conflicts.Count > 0)
        {
            return $"the merge conflicts in {Words.Names(way.Conflicts.Items)}";
        }

        return way.Selection is null ? way.Unread ?? $"what {Words.Cap(way.Branch, 120)} selects could not be read"
            : facts.ArgoCd is { State: not SourceState.Live and not SourceState.Resyncing } ? "what is live is stale: Argo CD does not answer now"
            : !source.Refs.IsKnown ? $"the branches are not known as they are now ({source.Refs.Why ?? "they were not read"})"
            : facts.Sources.Items.FirstOrDefault(s => !ReferenceEquals(s, source) && s.Tracked.ValueIfKnown?.Selection is null) is { } other ? $"another source of it was not read ({Words.Repository(other.Source.RepoUrl)})"
            : null;
    }

    private static Judgement Judge(Facts facts, SourceFacts source, WayOut way, (TargetSet Target, LiveSet Live) then)
    {
        var removes = IsFailing(source);
        var uncertain = then.Live.Why ?? (then.Live.Complete ? null : "the list of live objects is not whole");
        var declared = then.Target.Objects.Items.Select(o => o.Key).ToHashSet();
        uncertain ??= then.Live.Resources.FirstOrDefault(r => r.Presence == Presence.Unknown && !declared.Contains(r.Key)) is { } unseen ? $"whether {unseen.Key.Name} lives is not known" : null;
        if (uncertain is not null && !removes)
        {
            return new(null, uncertain);
        }

        var live = then.Live.Resources.Where(r => r.Presence == Presence.Present).Select(r => r.Key).ToList();
        var without = live.Where(k => !declared.Contains(k)).ToList();
        var proof = new Proof(
            "",
            uncertain is null ? live.Count : null,
            [.. live.Where(declared.Contains)],
            [.. without.Where(k => !facts.IsProtected(k))],
            [.. without.Where(facts.IsProtected)],
            uncertain is null ? declared.Except(then.Live.Resources.Where(r => r.Presence != Presence.Missing).Select(r => r.Key)).Order().ToEquatableList() : [],
            removes);
        return new(proof with { Sentence = ProofWords.Sentence(source.Source, way, proof) }, null);
    }
}
