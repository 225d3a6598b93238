using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Switches auto-sync on: a deployment at once, and a deletion of all that waits for pruning where it prunes.</summary>
public sealed class AutoSyncOnAction : IGuardedAction
{
    public ActionDescription Description { get; } = new("autosync-on", "Switch auto-sync on", "update", Role.Operator, Risk.Medium);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id)
    {
        if (facts.Application.ValueIfKnown is not { } fresh)
        {
            return Preparation.Not($"The application could not be read: {facts.Application.Why}");
        }

        var known = fresh.Application.SyncPolicy.Automated;
        if (known is not null && (IsOther(ask, ParameterNames.AutoPrune, known.Prune) || IsOther(ask, ParameterNames.SelfHeal, known.SelfHeal)))
        {
            return Preparation.Not($"The application has an automated block with prune {Word(known.Prune)} and self-heal {Word(known.SelfHeal)}, and switching on keeps it so. Change spec.syncPolicy.automated first, or ask for that.");
        }

        var block = known is null && (ask.Parameter(ParameterNames.AutoPrune) ?? ask.Parameter(ParameterNames.SelfHeal)) is not null
            ? new AutomatedPolicy(null, ask.Parameter(ParameterNames.AutoPrune) == "true", ask.Parameter(ParameterNames.SelfHeal) == "true", false)
            : known;
        return AutoSyncPatch.On(fresh, block) switch
        {
            RequestDraft.Ready ready => Preparation.Of(Draft(ask, fresh, block! with { Enabled = known is null ? null : true }, ready, id, facts.Now)),
            RequestDraft.Impossible impossible => Preparation.Not(impossible.Why),
            _ => Preparation.Not("There is no patch for this."),
        };
    }

    public Verification Verify(ActionTrail trail, FreshApplication now) => now.Application.SyncPolicy.IsAutoSyncOn
        ? new(VerificationState.Succeeded, $"Auto-sync is on. Argo CD says: {now.Application.Sync}, {now.Application.Health}.")
        : new(VerificationState.Failed, "Argo CD accepted it, and auto-sync is off: somebody or something switched it back.", MayLag: true);

    public Trace Trace(ActionTrail trail, FreshApplication now) => now.Application.SyncPolicy.IsAutoSyncOn ? Actions.Trace.Found : Actions.Trace.NotFound;

    private ActionDraft Draft(ActionAsk ask, FreshApplication fresh, AutomatedPolicy policy, RequestDraft.Ready ready, ActionId id, DateTimeOffset now)
    {
        var application = fresh.Application;
        var path = application.SyncPolicy.Automated is null ? "/spec/syncPolicy/automated" : "/spec/syncPolicy/automated/enabled";
        var after = application.SyncPolicy.Automated is null ? $$"""{"prune":{{Json(policy.Prune)}},"selfHeal":{{Json(policy.SelfHeal)}}}""" : "true";
        return new(
            ask, Description, $"Switch auto-sync of {application.Key.Name} on", "Switch auto-sync on",
            new ArgoCdWrite.PatchApplication(ask.Target, application.Project, ready.Patch),
            new(id, ask, application.Uid, [new(path, SpecTrail.Value(fresh.Spec, path), after)], PlannedAt: now),
            new WhatIfScenario(AutoSyncOn: true),
            application with { SyncPolicy = application.SyncPolicy with { Automated = policy } },
            Undo: new(ask.Target, "autosync-off"),
            UndoSentence: "Switches it off again. What it deployed or deleted by then stays so.");
    }

    // What is asked must not be left out without a word: with prune is not without.
    private static bool IsOther(ActionAsk ask, string name, bool known) => ask.Parameter(name) is { } given && (given == "true") != known;

    private static string Word(bool value) => value ? "on" : "off";

    private static string Json(bool value) => value ? "true" : "false";
}
