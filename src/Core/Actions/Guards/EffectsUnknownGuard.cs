using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>What the press does to objects could be computed. Where it prunes or has Argo CD act by itself, unknown is no.</summary>
public sealed class EffectsUnknownGuard : IGuard
{
    private const string Wanted = "Git and Argo CD's list of live objects, both read, so that the effects can be computed";

    public GuardDescription Description { get; } = new("effects-unknown", "Known effects", 80);

    public Verdict? Judge(GuardFacts facts)
    {
        var deletes = facts.Prunes() || facts.ActsByItself();
        return facts switch
        {
            { Draft.Scenario: null } when !deletes && !facts.IsSync() => null,
            { Effects: not { Known: true } } => Unknown(facts, deletes, facts.Effects?.Why ?? "it was not computed"),
            { Effects: { Proven: false } effects } when Beyond(facts, effects) is { } why => Partly(facts, deletes, why),
            { Effects: { Proven: false } effects } => Description.Asks(Risk.Medium, $"Whether it changes {Words.Names(effects.Of(EffectKind.Unknown).Select(e => e.Key.ToString()))} could not be computed; all else is", "A content that may be read", facts.Computed(Text(effects))),
            _ => Description.Allows("Its effects were computed from Git and what is live", facts.Computed(Text(facts.Effects!))),
        };
    }

    private Verdict Unknown(GuardFacts facts, bool deletes, string why)
    {
        var (sentence, evidence) = ($"What it would do to {facts.Name()} is not known: {Words.Cap(why, 300)}", facts.Computed("The effects could not be computed."));
        return deletes ? Description.Refuses(sentence, Wanted, evidence)
            : Description.Asks(facts.Application is { IsAppOfApps: true } ? Risk.High : Risk.Medium, sentence, Wanted, evidence);
    }

    /// <summary>What is not known may be deletions: in child applications, or of what is not in the list.</summary>
    private Verdict Partly(GuardFacts facts, bool deletes, string why)
    {
        var (sentence, evidence) = ($"Not all that it would do is known: {Words.Cap(why, 300)}", facts.Computed(Text(facts.Effects!)));
        return deletes ? Description.Refuses(sentence, Wanted, evidence) : Description.Asks(Risk.High, sentence, Wanted, evidence);
    }

    private static string? Beyond(GuardFacts facts, WhatIfResult effects)
    {
        var complete = facts.Application is { } application && LiveSet.From(application, facts.Facts.Details) is { Known: true, Complete: true };
        return !complete ? "the list of live objects is not whole"
            : effects.Why is { } why ? why
            : effects.Of(EffectKind.Unknown).Any() ? null
            : "it was not proven";
    }

    private static string Text(WhatIfResult effects) =>
        $"{effects.Of(EffectKind.Created).Count()} created, {effects.Of(EffectKind.Changed).Count()} changed, {effects.Of(EffectKind.Deleted).Count()} deleted, {effects.Of(EffectKind.Unchanged).Count()} as they are.";
}
