using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>What goes without holding data: it is named and counted, and the count is typed. What stays waiting for a prune is said too.</summary>
public sealed class PendingPruneGuard : IGuard
{
    public GuardDescription Description { get; } = new("pending-prune", "Deletions", 90);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts is not { Draft.Scenario: not null, Effects: { Known: true } effects })
        {
            return null;
        }

        var deleted = facts.Acts.Where(e => e.Kind == EffectKind.Deleted && !e.LosesData()).ToList();
        var held = Held(facts);
        return deleted.Count > 0 ? Deletes(facts, deleted, held)
            : held.Count > 0 ? Description.Asks(Risk.Medium, $"The sync waits until somebody confirms the deletion of {Names(held)} (Prune=confirm)", "A sync without prune", facts.Read($"requiresDeletionConfirmation: {Names(held)}."))
            : Left(facts, effects);
    }

    private Verdict Deletes(GuardFacts facts, List<Effect> deleted, IReadOnlyList<ResourceKey> held)
    {
        var also = held.Count == 0 ? "" : $", and waits until somebody confirms the deletion of {Names(held)}";
        return Description.Asks(Risk.High, $"It deletes {EffectWords.Count(deleted)} that {(deleted.Count == 1 ? "holds no data itself" : "hold no data themselves")}: {EffectWords.Names(deleted)}{also}", "A sync without prune, or files in Git that declare them", [.. deleted.Take(20).Select(e => facts.Computed($"{e.Key}: {e.Why}"))])
            .Typing([deleted.Count == 1 ? deleted[0].Key.Name : EffectWords.CountBriefly(deleted)]);
    }

    private Verdict Left(GuardFacts facts, WhatIfResult effects)
    {
        if (effects.LeftOver.Count == 0)
        {
            return facts.Acts.Any(e => e.LosesData())
                ? Description.Allows("Beside databases, volumes and what holds them nothing is deleted", facts.Computed("Every other live object is declared."))
                : Description.Allows(facts.Draft.ActsNow ? "Nothing is deleted that no file declares" : "Nothing would wait for pruning after it", facts.Computed("Every live object is declared."));
        }

        var evidence = facts.Computed($"No file that is taken declares {EffectWords.Names([.. effects.LeftOver])}.");
        var waiting = facts.Waiting().ToHashSet();
        var added = effects.LeftOver.Items.Where(e => !waiting.Contains(e.Key)).ToList();
        return added.Count > 0 && (facts.IsPatch() || added.Exists(e => e.Via is not null))
            ? Description.Asks(Risk.Medium, $"After it {EffectWords.Count(added)} {(added.Count == 1 ? "waits" : "wait")} for pruning, and a later sync with prune deletes {(added.Count == 1 ? "it" : "them")}: {EffectWords.Names(added)}{Through(added)}", "A revision and a filter that select them", evidence)
            : Description.Allows($"It deletes nothing; {EffectWords.Count(effects.LeftOver)} that no file declares stay{(effects.LeftOver.Count == 1 ? "s" : "")}: {EffectWords.Names([.. effects.LeftOver])}", evidence);
    }

    private static string Through(List<Effect> added) => added.Select(e => e.Via?.Name).OfType<string>().Distinct().ToList() is { Count: > 0 } children ? $" (of {Words.Names(children)})" : "";

    /// <summary>What Argo CD holds back until its deletion is confirmed.</summary>
    private static IReadOnlyList<ResourceKey> Held(GuardFacts facts) => !facts.Prunes() || facts.Application is not { } application
        ? []
        : [.. application.Resources.Items.Where(r => r.RequiresDeletionConfirmation && application.WouldPrune(r) && (facts.Draft.Only.Count == 0 || facts.Draft.Only.Items.Contains(r.Key)) && facts.Effects!.LeftOver.Items.Any(e => e.Key == r.Key)).Select(r => r.Key)];

    private static string Names(IReadOnlyList<ResourceKey> keys) => Words.Names(keys.Select(k => k.ToString()));
}
