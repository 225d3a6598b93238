using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Api;

/// <summary>A plan: what would be done, what every guard says of it, and what has to be confirmed. Nothing was sent.</summary>
/// <param name="Refused">It cannot be confirmed: see the verdicts that refuse.</param>
/// <param name="Effects">Null when the action touches no object.</param>
public sealed record PlanReply(
    string Id,
    string Action,
    string Title,
    ApplicationKey Target,
    string Project,
    string Cluster,
    string Summary,
    bool Refused,
    IReadOnlyList<SpecChange> Changes,
    PlanEffectsReply? Effects,
    IReadOnlyList<VerdictReply> Verdicts,
    ConfirmationReply Confirmation,
    RequestReply Request,
    string Undo,
    DateTimeOffset ReadAt,
    DateTimeOffset ExpiresAt,
    LeaseOfferReply? Lease = null);

/// <summary>The press makes an override: confirm with leaseMinutes and a ticket, or take the usual 4 hours.</summary>
/// <param name="Kind">source or autoSync.</param>
public sealed record LeaseOfferReply(string Kind, string What, string Undo);

/// <param name="ActsNow">They happen by the press; false: at the next sync.</param>
public sealed record PlanEffectsReply(bool ActsNow, bool Known, bool Proven, string? Why, EffectReply[] Deleted, EffectReply[] Changed, EffectReply[] Created, EffectReply[] Unknown, EffectReply[] LeftOver);

public sealed record VerdictReply(string Guard, VerdictKind Verdict, string Sentence, string? WouldAllow);

public sealed record ConfirmationReply(Risk Risk, bool ReasonRequired, string[] Typed, string? TypedWhy, string Button);

public sealed record RequestReply(string Method, string Path);

/// <summary>An action and how far it is.</summary>
public sealed record ActionReply(string Id, ActionState State, string Sentence, DateTimeOffset At, ApplicationKey Target, string Action, string Title, string By, string Reason, DateTimeOffset? ConfirmedAt, string? Outcome);

internal static class PlanMapping
{
    public static PlanReply Of(Plan plan)
    {
        var (method, path) = RequestWords.Line(plan.Draft.Write);
        return new(
            plan.Id.Value, plan.Draft.Action.Id, plan.Draft.Title, plan.Target, plan.Project, plan.Cluster, plan.Summary, plan.IsRefused,
            plan.Draft.Trail.Changes.Items, plan.Effects is null ? null : Of(plan.Effects, plan.Draft.ActsNow),
            [.. plan.Verdicts.Items.Select(v => new VerdictReply(v.Guard, v.Kind, v.Sentence, v.WouldAllow))],
            new(plan.Confirmation.Risk, plan.Confirmation.ReasonRequired, [.. plan.Confirmation.Typed], plan.Confirmation.TypedWhy, plan.Confirmation.Button),
            new(method, path), plan.Draft.UndoSentence, plan.ReadAt, plan.ExpiresAt,
            plan.Lease is { } lease ? new(Words.Camel(lease.Kind), lease.What, lease.UndoSentence) : null);
    }

    public static ActionReply Of(ActionRecord record) => new(
        record.Id.Value, record.State, record.Sentence, record.At, record.Target, record.Action, record.Title, record.By, record.Reason, record.ConfirmedAt, record.Outcome);

    private static PlanEffectsReply Of(WhatIfResult effects, bool actsNow) => new(
        actsNow, effects.Known, effects.Proven, effects.Why,
        Of(effects, EffectKind.Deleted), Of(effects, EffectKind.Changed), Of(effects, EffectKind.Created), Of(effects, EffectKind.Unknown),
        [.. effects.LeftOver.Items.Select(Of)]);

    private static EffectReply[] Of(WhatIfResult effects, EffectKind kind) => [.. effects.Of(kind).Select(Of)];

    private static EffectReply Of(Effect effect) => new(effect.Key, effect.Why, effect.IsData, effect.Size, effect.Via);
}
