using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.WhatIf;

/// <param name="Why">Why the effects are not known; null when they are. Nothing may be concluded from the lists then.</param>
/// <param name="LeftOver">What stays although nothing declares it, with the reason.</param>
public sealed record Comparison(EquatableList<Effect> Effects, EquatableList<Effect> LeftOver, string? Why = null)
{
    public bool Known => Why is null;

    public IEnumerable<Effect> Of(EffectKind kind) => Effects.Items.Where(e => e.Kind == kind);
}

/// <summary>The direct effects of a sync, from values alone: no reading, no waiting. Remedies are proven with it.</summary>
public static class WhatIfComputation
{
    /// <summary>What a sync of the application would do if its sources selected this.</summary>
    /// <param name="selections">One a source; the application's own filter or any other.</param>
    public static Comparison Compare(Application application, ApplicationDetails details, IEnumerable<Selection> selections, bool prune)
    {
        var live = LiveSet.From(application, details);
        return Compare(TargetSet.From(selections, application.Destination.Namespace, live), live, SyncAsk.Of(application, prune));
    }

    public static Comparison Compare(TargetSet target, LiveSet live, SyncAsk ask)
    {
        if (target.Why is not null || !live.Known)
        {
            return new([], [], target.Why ?? live.Why);
        }

        var applied = target.Objects.Items.Where(o => !SyncOptions.IsSkipped(o.Object.Json)).Select(o => ApplyRules.EffectOf(o, live, ask));
        var declared = target.Objects.Items.Select(o => o.Key).ToHashSet();
        var gone = live.Resources
            .Where(r => r.Presence != Presence.Missing && !declared.Contains(r.Key))
            .Select(r => PruneRules.EffectOf(r, target, ask))
            .ToList();
        return new(
            applied.Concat(gone.Where(e => e.Kind == EffectKind.Deleted)).ToEquatableList(),
            gone.Where(e => e.Kind != EffectKind.Deleted).ToEquatableList());
    }
}
