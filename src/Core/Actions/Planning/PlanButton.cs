using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>What the button says: the verb and the count, deletions before everything else.</summary>
internal static class PlanButton
{
    public static string Of(ActionDraft draft, WhatIfResult? effects)
    {
        if (!draft.ActsNow || effects is not { Known: true })
        {
            return Alone(draft);
        }

        var deleted = EffectWords.CountBriefly(effects.Of(EffectKind.Deleted));
        return deleted.Length > 0 ? $"Delete {deleted}"
            : draft.Write is ArgoCdWrite.Sync && Touched(effects) is > 0 and var touched ? Synced(draft, Words.Count(touched, "object"))
            : Alone(draft);
    }

    private static int Touched(WhatIfResult effects) =>
        effects.Effects.Items.Where(e => e.Kind != EffectKind.Unchanged).Select(e => (e.Key, e.Via)).Distinct().Count();

    // "Sync with prune" becomes "Sync 2 objects with prune".
    private static string Synced(ActionDraft draft, string what) => draft.Verb.Split(' ', 2) is [var verb, var how] ? $"{verb} {what} {how}" : $"{draft.Verb} {what}";

    // "Sync database-instances", "Point at main", "Switch auto-sync off".
    private static string Alone(ActionDraft draft) => draft switch
    {
        { Write: ArgoCdWrite.Sync } => Synced(draft, draft.Ask.Target.Name),
        { Write: ArgoCdWrite.PatchApplication, Scenario.Revision: { Length: > 0 } revision } => $"{draft.Verb} at {Words.Short(revision)}",
        _ => draft.Verb,
    };
}
