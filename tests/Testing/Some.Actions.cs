using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Testing;

public static partial class Some
{
    public static readonly Actor Grace = new("local:grace", "grace", Role.Admin, Via: "page");

    /// <summary>A plan that anybody may press: a sync of the incident's application that changes one object and deletes nothing.</summary>
    public static Plan Plan(string action = "sync", Risk risk = Risk.Low, bool brake = false, string id = "a1")
    {
        var ask = new ActionAsk(IncidentKey, action);
        var actionId = new ActionId(id);
        var draft = new ActionDraft(
            ask,
            new ActionDescription(action, "Sync", "sync", Role.Operator, risk, brake),
            "Sync database-instances",
            "Sync",
            new ArgoCdWrite.Sync(IncidentKey, "platform") { Infos = [KeyValuePair.Create(ActionId.InfoName, id)] },
            new ActionTrail(actionId, ask, "uid-1"),
            new WhatIfScenario());
        return new Plan(
            actionId,
            Grace,
            draft,
            "uid-1",
            "platform",
            "in-cluster",
            "hash-1",
            "Changes 1 object. Deletes nothing.",
            Effects(Effect(AgentDocs[0], EffectKind.Changed)),
            [new Verdict("rights", VerdictKind.Allowed, "grace may sync in project platform.")],
            new Confirmation(risk, risk > Risk.Low, [], null, "Sync 1 object"),
            Moment,
            Moment);
    }

    /// <summary>The prune of the incident: three databases would go, refused with its reason.</summary>
    public static Plan RefusedPrune()
    {
        var plan = Plan(risk: Risk.High);
        return plan with
        {
            Summary = "Deletes 3 databases (120 Gi). Changes nothing.",
            Effects = Effects([.. General.Select(key => Effect(key, EffectKind.Deleted, "40Gi"))]),
            Verdicts =
            [
                .. plan.Verdicts,
                new Verdict(
                    "database",
                    VerdictKind.Refused,
                    "It would delete postgres-general, redis-general and questdb-timeseries with their volumes.",
                    "Merge feature/db-general-instances into main first: then nothing is deleted.",
                    Risk.High,
                    Evidence: [new Evidence("3 resources wait for pruning", "Argo CD status.resources", Moment)]),
            ],
            Confirmation = new Confirmation(Risk.High, true, [], null, "Delete 3 databases"),
        };
    }

    /// <summary>A prune that may be pressed when each name is typed.</summary>
    public static Plan TypedPrune() => RefusedPrune() with
    {
        Verdicts = [new Verdict("database", VerdictKind.NeedsConfirmation, "It deletes 2 databases with their volumes.", Risk: Risk.High, Typed: ["postgres-general", "redis-general"])],
        Confirmation = new Confirmation(Risk.High, true, ["postgres-general", "redis-general"], "Their data is gone within seconds and no undo brings it back.", "Delete 2 databases"),
    };

    public static Effect Effect(ResourceKey key, EffectKind kind, string? size = null) => new(key, kind, $"{key.Name} is {kind.ToString().ToLowerInvariant()}.", DataKinds.IsData(key), Size: size);

    public static WhatIfResult Effects(params Effect[] effects) => new(new WhatIfScenario(), true, true, null, [.. effects], [], [], Moment);

    public static ActionRecord Record(Plan plan, ActionState state, string sentence = "Argo CD took it.") => new(plan.Id, state, sentence, Moment)
    {
        Plan = plan,
        Target = plan.Target,
        Action = plan.Draft.Action.Id,
        Title = plan.Draft.Title,
        By = plan.Actor.Name,
        Reason = "night shift",
        ConfirmedAt = Moment,
    };
}
