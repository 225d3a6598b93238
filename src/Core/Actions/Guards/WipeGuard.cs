using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Git selects nothing of the application: a wrong path or filter, nearly always. What would delete all of it, or leave all of it without a file, is refused.</summary>
public sealed class WipeGuard : IGuard
{
    public GuardDescription Description { get; } = new("wipe", "Not everything at once", 100);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts is not { Draft.Scenario: not null, Effects: { Known: true } effects })
        {
            return null;
        }

        var own = effects.Effects.Items.Where(e => e.Via is null).ToList();
        var isEmpty = facts.Draft.Only.Count > 0 ? IsAllWaiting(facts)
            : own.Count == 0 ? IsAllLeft(facts, effects)
            : own.TrueForAll(e => e is { Kind: EffectKind.Deleted, Replaced: false });
        var gone = own.Where(e => e.Kind == EffectKind.Deleted).Concat(effects.LeftOver).ToList();
        if (!isEmpty || gone.Count == 0 || (facts.IsRefresh() && own.Count == 0))
        {
            return Description.Allows(isEmpty ? "It deletes nothing" : $"Git selects objects of {facts.Name()}", facts.Computed($"{own.Count(e => e.Kind != EffectKind.Deleted)} of its objects are declared."));
        }

        var evidence = facts.Computed($"Every live object of {facts.Name()} is without a file: {EffectWords.Names(gone)}.");
        return facts.IsSync() && !facts.Prunes()
            ? Description.Asks(Risk.Medium, $"Git selects no object of {facts.Name()}: this sync does nothing", "A path, a revision and a filter that select objects", evidence)
            : Description.Refuses($"Git selects no object of {facts.Name()}: {(facts.Prunes() ? "it would delete" : "it would leave without a file")} all of it, {EffectWords.Count(gone)}", "A path, a revision and a filter that select objects", evidence);
    }

    // Nothing is done where auto-sync has nothing to do or refuses; then what is left over must be all that lives.
    private static bool IsAllLeft(GuardFacts facts, WhatIfResult effects) => facts.Application is { } application
        && LiveSet.From(application, facts.Facts.Details).Resources.Where(r => r.Presence != Presence.Missing).All(r => effects.LeftOver.Items.Any(e => e.Key == r.Key));

    private static bool IsAllWaiting(GuardFacts facts) => facts.Application is { } application
        && application.Resources.Items.Any(r => !r.Hook) && application.Resources.Items.All(r => r.Hook || application.WouldPrune(r));
}
