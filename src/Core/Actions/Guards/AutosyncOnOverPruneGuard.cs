using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>
/// Auto-sync with prune is not switched on while anything waits for pruning: it is deleted in the same second, without another
/// question. On a real cluster three databases were marked for deletion 0.3 s after such a press.
/// </summary>
public sealed class AutosyncOnOverPruneGuard : IGuard
{
    public GuardDescription Description { get; } = new("autosync-on-over-prune", "Nothing waits for pruning", 120);

    public Verdict? Judge(GuardFacts facts)
    {
        if (!facts.IsAutoSyncOn() || facts.Application is null)
        {
            return null;
        }

        var deleted = (facts.Effects?.Effects ?? []).Items.Where(e => e.Kind == EffectKind.Deleted).ToList();
        var waiting = facts.Waiting();

        // What stays for its own option is Unchanged there; what auto-sync refuses to delete only because it is all, is not.
        var left = (facts.Effects?.LeftOver ?? []).Items;
        if (deleted.Count == 0 && !facts.Prunes())
        {
            return Description.Allows(waiting.Count == 0 ? "Auto-sync does not prune, and nothing waits for pruning" : $"Auto-sync does not prune: {Words.Count(waiting.Count, "object")} that wait{(waiting.Count == 1 ? "s" : "")} for pruning stay{(waiting.Count == 1 ? "s" : "")}", facts.Read("automated.prune is off."));
        }

        var keys = deleted.Select(e => e.Key).Concat(waiting).Concat(left.Where(e => e.Kind == EffectKind.Deleted).Select(e => e.Key)).Distinct().ToList();
        var held = facts.Application!.Resources.Items.Where(r => r.RequiresDeletionConfirmation && keys.Contains(r.Key) && !deleted.Exists(e => e.Key == r.Key)).Select(r => r.Key).ToList();
        return keys.Count == 0 ? Description.Allows("Nothing waits for pruning", facts.Read("No resource has requiresPruning, or each is protected."))
            : held.Count == keys.Count ? Description.Refuses($"Auto-sync with prune would start a sync that waits until somebody confirms the deletion of {Words.Names(held.Select(k => k.ToString()))}", "Files in Git that declare them, or auto-sync without prune", facts.Read("requiresPruning, with Prune=confirm."))
            : Refuse(facts, [.. keys.Except(held)], deleted);
    }

    private Verdict Refuse(GuardFacts facts, List<ResourceKey> keys, List<Effect> deleted)
    {
        var effects = keys.Select(key => deleted.Find(e => e.Key == key) ?? new Effect(key, EffectKind.Deleted, "", DataKinds.IsData(key))).ToList();
        var way = DataLoss.SafeWay(facts, keys) is { } safe ? $"{safe.Text} Then nothing waits for pruning any more" : "Files in Git that declare them, or auto-sync without prune";
        return Description.Refuses(
            $"Auto-sync with prune would delete {EffectWords.Count(effects)} within a second, without another question: {EffectWords.Names(DataLoss.Named(facts, effects))}",
            way,
            facts.Read($"Without a file: {Words.Names(keys.Select(k => k.ToString()))}."));
    }
}
