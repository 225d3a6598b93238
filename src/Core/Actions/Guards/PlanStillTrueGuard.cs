using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>What was confirmed is what would happen: a plan runs out after two minutes, and is no plan any more once anything that it was computed from is another.</summary>
public sealed class PlanStillTrueGuard : IGuard
{
    public GuardDescription Description { get; } = new("plan-still-true", "The plan is still true", 60);

    public Verdict? Judge(GuardFacts facts)
    {
        if (facts.Plan is not { } plan)
        {
            return null;
        }

        var now = facts.Facts.Now;
        var evidence = new Evidence($"Planned {plan.CreatedAt:u}, computed anew {now:u}: {(facts.Hash == plan.Hash ? "the same" : "another")} hash.", "This plan", now);
        if (now > plan.ExpiresAt)
        {
            return Description.Refuses($"The plan ran out {Words.Age(now, plan.ExpiresAt)}: it is good for {Plan.ValidFor.TotalMinutes:0} min", "A new plan", evidence);
        }

        return facts.Hash == plan.Hash && plan.Hash.Length > 0
            ? Description.Allows($"Nothing that the plan was computed from has changed since {Words.Age(now, plan.CreatedAt)}", evidence)
            : Description.Refuses($"Since the plan {Changed(facts, plan)}: what was confirmed is not what would happen", "A new plan", evidence);
    }

    private static string Changed(GuardFacts facts, Plan plan)
    {
        var (was, isNow) = (plan.Draft.Trail, facts.Draft.Trail);
        return true switch
        {
            _ when was.Uid != isNow.Uid => "the application was deleted and made again",
            _ when was.Changes != isNow.Changes => $"the fields that it changes are others ({Words.Names(was.Changes.Items.Except(isNow.Changes.Items).Concat(isNow.Changes.Items.Except(was.Changes.Items)).Select(c => Words.Cap(c.Path, 80)), 3)})",
            _ when was.RestHash != isNow.RestHash => "another field of the application's spec was changed",
            _ when was.Revisions != isNow.Revisions => $"Git moved from {Revisions(was)} to {Revisions(isNow)}",
            _ when was.OperationStartedAt != isNow.OperationStartedAt => "another operation was begun",
            _ => Effects(plan.Effects, facts.Effects),
        };
    }

    private static string Effects(WhatIfResult? was, WhatIfResult? isNow)
    {
        var more = Keys(isNow).Except(Keys(was)).ToList();
        var less = Keys(was).Except(Keys(isNow)).ToList();
        return more.Count > 0 ? $"it came to {Words.Names(more.Select(Text), 4)}"
            : less.Count > 0 ? $"it is no more to {Words.Names(less.Select(Text), 4)}"
            : "the application or the state of its resources was changed";
    }

    private static IEnumerable<(EffectKind Kind, string Name)> Keys(WhatIfResult? result) =>
        (result?.Effects ?? []).Items.Where(e => e.Kind is EffectKind.Deleted or EffectKind.Created or EffectKind.Changed).Select(e => (e.Kind, e.Key.ToString()));

    private static string Text((EffectKind Kind, string Name) effect) =>
        $"{effect.Kind switch { EffectKind.Deleted => "delete", EffectKind.Created => "create", _ => "change" }} {effect.Name}";

    private static string Revisions(ActionTrail trail) => trail.Revisions.Count == 0 ? "an unknown commit" : Words.Names(trail.Revisions.Items.Select(Words.Short), 3);
}
