using System.Reflection;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>Rows of the audit from plans: every row says what, who and on what; further members say what that step adds.</summary>
internal static class AuditRows
{
    public static readonly string Version = typeof(AuditRows).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static AuditEntry Of(Plan plan, ActionState edge, string? sentence = null) =>
        Base(plan.Id, edge, plan.Draft.Ask, plan.Actor) with
        {
            Target = AuditTarget.Of(plan.Target, plan.Uid, plan.Project, plan.Cluster),
            Risk = plan.Confirmation.Risk.ToString().ToLowerInvariant(),
            Title = plan.Draft.Title,
            Sentence = sentence,
            UndoOf = plan.Draft.Ask.Parameter(ParameterNames.UndoOf),
        };

    /// <summary>An attempt of which there is no plan.</summary>
    public static AuditEntry Of(ActionAsk ask, ActionId id, Actor actor, string sentence) =>
        Base(id, ActionState.Refused, ask, actor) with { Sentence = sentence };

    public static AuditEntry Previewed(Plan plan, string? argoCdVersion) => Of(plan, ActionState.Previewed, plan.Summary) with
    {
        Preview = PreviewOf(plan),
        ArgoCdVersion = argoCdVersion,
    };

    public static AuditEntry RefusedByGuards(Plan plan, string before = "") => Of(plan, ActionState.Refused, before + string.Join(' ', plan.Refusals.Select(v => v.Sentence))) with
    {
        RefusedBy = plan.Refusals.Select(v => v.Guard).ToEquatableList(),
    };

    public static AuditEntry Confirmed(Plan plan, Confirmed confirmed, DateTimeOffset now) => Of(plan, ActionState.Confirmed, plan.Draft.Title) with
    {
        Reason = confirmed.Reason.Length == 0 ? null : confirmed.Reason,
        Preview = PreviewOf(plan),
        Confirm = new(
            plan.Confirmation.Typed.Count > 0 ? "typed" : plan.Confirmation.ReasonRequired ? "reason" : "press",
            plan.Confirmation.Typed.Count > 0 ? true : null,
            (long)(now - plan.CreatedAt).TotalMilliseconds),
        Trail = TrailText.Write(plan.Draft.Trail),
        UndoRef = plan.Draft.UndoSentence,
        Ticket = confirmed.Lease?.Ticket.Trim() is { Length: > 0 } ticket ? ticket : null,
        Lease = LeaseRule.Made(plan, confirmed, now) is { } lease ? LeaseRows.Of(lease) : null,
    };

    private static AuditEntry Base(ActionId id, ActionState edge, ActionAsk ask, Actor actor) =>
        new(id.Value, edge, ask.Action, new(actor.Subject, actor.Name, actor.Issuer, actor.GroupsHash, actor.AuthenticatedAt), AuditTarget.Of(ask.Target))
        {
            ActedAs = actor.ActsAs,
            Via = actor.Via is null ? null : new(Circuit: actor.Via),
            DashboardVersion = Version,
        };

    private static AuditPreview PreviewOf(Plan plan)
    {
        var effects = plan.Effects is { Known: true } known ? known.Effects.Items : [];
        var deleted = effects.Where(e => e.Kind == EffectKind.Deleted).ToList();
        return new(
            plan.Hash,
            plan.CreatedAt,
            [new($"Argo CD {plan.Target.Instance}", plan.ReadAt)],
            TargetSha: plan.Draft.Trail.Revisions.Items.FirstOrDefault(),
            Counts: plan.Effects is { Known: true }
                ? new(effects.Count(e => e.Kind == EffectKind.Created), effects.Count(e => e.Kind == EffectKind.Changed), deleted.Count, Databases: deleted.Count(e => DataKinds.IsDatabase(e.Key)), Volumes: deleted.Count(IsVolume))
                : null,
            DeletedNames: deleted.Select(e => e.Key.ToString()).ToEquatableList(),
            Patch: plan.Draft.Write is ArgoCdWrite.PatchApplication patch ? PatchText.Of(patch.Patch) : plan.Draft.Write is ArgoCdWrite.MergePatch merge ? PatchText.Of(merge.Patch) : null);
    }

    private static bool IsVolume(Effect effect) => effect.Key is { Group: "", Kind: "PersistentVolumeClaim" or "PersistentVolume" };
}
