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
        var reached = result.Effects.Items.Where(e => e.Via is null && chosen.Contains(e.Key) && e.Key.Kind == "Application").Select(e => e.Key.Name).ToHashSet();
        return result with
        {
            Effects = result.Effects.Items.Where(e => e.Via is null ? chosen.Contains(e.Key) : reached.Count > 0).ToEquatableList(),
            LeftOver = result.LeftOver.Items.Where(e => chosen.Contains(e.Key)).ToEquatableList(),
        };
    }
}
