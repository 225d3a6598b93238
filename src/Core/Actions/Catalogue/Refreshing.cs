using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>What both kinds of refresh share. With auto-sync on a refresh may be followed by a sync: then that is its effect.</summary>
internal static class Refreshing
{
    private const string Asked = "argocd.argoproj.io/refresh";

    public static Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id, ActionDescription action, bool hard)
    {
        var application = facts.Best!;
        var on = application.SyncPolicy.IsAutoSyncOn;
        return Preparation.Of(new(
            ask, action, $"{action.Title} {application.Key.Name}", action.Title,
            new ArgoCdWrite.Refresh(ask.Target, application.Project, hard),
            new(id, ask, application.Uid, PlannedAt: facts.Now, ReconciledAt: application.ReconciledAt),
            on ? new WhatIfScenario(AutoSyncOn: true) : null,
            UndoSentence: "A refresh only compares; there is nothing to take back."));
    }

    public static Verification Verify(ActionTrail trail, Application now) => now.Annotation(Asked) is null && IsLater(trail, now)
        ? new(VerificationState.Succeeded, $"Argo CD compared it: {now.Sync}, {now.Health}.")
        : new(VerificationState.Running, "Argo CD has not compared it yet. If this stays so, nothing reconciles this application.");

    public static Trace Trace(ActionTrail trail, Application now) => now.Annotation(Asked) is not null || now.ReconciledAt > trail.ReconciledAt
        ? Actions.Trace.Found
        : Actions.Trace.NotFound;

    // Argo CD writes whole seconds: a press in the second of the comparison before it looks like no comparison.
    private static bool IsLater(ActionTrail trail, Application now) => trail.ReconciledAt is not { } before
        || now.ReconciledAt > before
        || (now.ReconciledAt == before && trail.PlannedAt - before < TimeSpan.FromSeconds(2));
}
