using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>What a draft would do to objects: the scenario on the application as read for the plan, only its selected objects, through child applications, down to the volumes.</summary>
public sealed class EffectsReader(IWhatIf whatIf)
{
    /// <summary>Null when the action touches no object.</summary>
    public async Task<WhatIfResult?> ReadAsync(ActionDraft draft, ActionFacts facts, CancellationToken cancellationToken)
    {
        if (draft.Scenario is not { } scenario || (draft.Assumed ?? facts.Best) is not { } application)
        {
            return null;
        }

        var result = await whatIf.ComputeAsync(application, facts.Details, scenario, cancellationToken);
        return VolumeEffects.Add(Only(result, draft.Only), application, facts.Snapshot);
    }

    // What reaches other applications does so through an object of this one; a selection without it reaches nothing.
    private static WhatIfResult Only(WhatIfResult result, EquatableList<ResourceKey> only)
    {
        if (only.Count == 0)
        {
            return result;
        }

        var chosen = only.Items.ToHashSet();
        var taken = result.Effects.Items.Where(e => e.Via is null && chosen.Contains(e.Key)).ToList();
        var holders = taken.Where(e => e.Kind == EffectKind.Deleted && e.Key.Kind is "Namespace" or "CustomResourceDefinition").Select(e => e.Key).ToList();
        var reaches = holders.Count > 0 || taken.Exists(e => e.Key.Kind == "Application");
        return result with
        {
            Effects = result.Effects.Items.Where(e => e.Via is null ? chosen.Contains(e.Key) || GoesWith(e, holders) : reaches).ToEquatableList(),
            LeftOver = result.LeftOver.Items.Where(e => e.Via is null ? chosen.Contains(e.Key) : reaches).ToEquatableList(),
        };
    }

    // What stands in a selected namespace goes with it, selected or not.
    private static bool GoesWith(Effect effect, List<ResourceKey> holders) => effect is { Kind: EffectKind.Deleted, IsData: true } && holders.Exists(holder => ContainedEffects.IsIn(effect.Key, holder));
}
