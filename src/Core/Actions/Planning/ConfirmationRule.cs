using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>How much a plan has to be confirmed: by the risk of the action, of what the guards say, and of what it deletes.</summary>
public static class ConfirmationRule
{
    public static Confirmation Of(GuardFacts facts, EquatableList<Verdict> verdicts) => Of(facts.Draft, verdicts, facts.Effects);

    /// <param name="effects">Null when the action touches no object.</param>
    public static Confirmation Of(ActionDraft draft, EquatableList<Verdict> verdicts, WhatIfResult? effects)
    {
        // A brake is one press and a reason, whatever anybody says of it.
        if (draft.Action.IsBrake)
        {
            return new(draft.Action.Risk > Risk.Medium ? Risk.Medium : draft.Action.Risk, ReasonRequired: true, [], null, PlanButton.Of(draft, effects));
        }

        var asking = verdicts.Items.Where(v => v.Kind == VerdictKind.NeedsConfirmation).ToList();
        var risk = asking.Select(v => v.Typed.Count > 0 ? Risk.High : v.Risk).Append(draft.Action.Risk).Max();
        var typing = asking.Where(v => v.Typed.Count > 0).ToList();
        var typed = typing.SelectMany(v => v.Typed.Items).Distinct(StringComparer.Ordinal).ToEquatableList();
        return risk == Risk.High && typed.Count == 0
            ? new(risk, ReasonRequired: true, [draft.Ask.Target.Name], Why(draft, asking), PlanButton.Of(draft, effects))
            : new(risk, risk >= Risk.Medium, typed, typing.Count == 0 ? null : typing[0].Sentence, PlanButton.Of(draft, effects));
    }

    private static string Why(ActionDraft draft, List<Verdict> asking) =>
        asking.Find(v => v.Risk == Risk.High)?.Sentence ?? Words.Sentence($"{draft.Title} is of high risk");
}
