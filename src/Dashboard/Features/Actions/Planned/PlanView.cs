using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.Actions.Planned;

/// <summary>A plan as the dialog shows it: numbers, deletions first, the checks, the exact change.</summary>
/// <param name="Unknown">Why it is not known what happens to objects; null when it is, or when no object is touched.</param>
/// <param name="Later">Said when the effects do not happen by this press.</param>
/// <param name="Unproven">The set was computed, but not wholly from what was read: why; null when it was.</param>
/// <param name="Refusals">The checks that refuse; not empty means that nobody can press it.</param>
public sealed record PlanView(
    Plan Plan,
    string Summary,
    EquatableList<EffectSection> Sections,
    int Unchanged,
    string? Unknown,
    string? Unproven,
    string? Later,
    EquatableList<ChangeView> Changes,
    RequestText Request,
    EquatableList<CheckView> Refusals,
    EquatableList<CheckView> Asking,
    EquatableList<CheckView> Passed)
{
    public bool IsRefused => Refusals.Count > 0;

    public bool Deletes => Plan.Effects is { Known: true } effects && effects.Of(EffectKind.Deleted).Any();

    public bool DeletesData => Plan.Effects is { Known: true, DeletesData: true };

    public static PlanView From(Plan plan, Snapshot snapshot, GitHostLinks hosts)
    {
        var effects = plan.Effects;
        var known = effects is { Known: true } ? effects : null;
        CheckView[] checks = [.. plan.Verdicts.Items.Select(verdict => CheckView.From(verdict, hosts))];
        return new PlanView(
            plan,
            plan.Summary,
            known is null ? [] : EffectSection.AllOf(known, plan.Cluster, snapshot),
            known?.Of(EffectKind.Unchanged).Count() ?? 0,
            effects is { Known: false } ? $"Unknown because {effects.Why ?? "it could not be computed"}" : null,
            known is { Proven: false } ? known.Why ?? "Not all of it could be computed from Git and the live objects." : null,
            known is not null && !plan.Draft.ActsNow ? "The press itself changes no object. This is what the next sync does, whoever starts it." : null,
            plan.Draft.Trail.Changes.Items.Select(ChangeView.From).ToEquatableList(),
            RequestText.Of(plan.Draft.Write),
            Of(checks, VerdictKind.Refused),
            Of(checks, VerdictKind.NeedsConfirmation),
            Of(checks, VerdictKind.Allowed));
    }

    private static EquatableList<CheckView> Of(CheckView[] checks, VerdictKind kind) =>
        checks.Where(check => check.Kind == kind).ToEquatableList();
}
