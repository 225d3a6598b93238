using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Brings the cluster to what Git declares, as a whole or for selected objects. Pinned to the commit that was previewed where Argo CD lets it; else the commit in its answer is compared, and a wrong one is ended at once.</summary>
public sealed class SyncAction : IGuardedAction
{
    public ActionDescription Description { get; } = new("sync", "Sync", "sync", Role.Operator, Risk.Low);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id)
    {
        var application = facts.Best!;
        var selected = SelectedResources.Of(ask.Parameter(ParameterNames.Resources), application);
        if (selected.Problem is { } problem)
        {
            return Preparation.Not(problem);
        }

        var prune = ask.Parameter(ParameterNames.Prune) is "true";
        var write = new ArgoCdWrite.Sync(ask.Target, application.Project)
        {
            Prune = prune,
            Revision = Pin(application, facts),
            Resources = selected.Keys,
            Infos = [new(ActionId.InfoName, id.Value), new("dbdashboard-reason", $"asked through DbDashboard: {Description.Title}{(prune ? " with prune" : "")}")],
        };
        return Preparation.Of(new(
            ask, Description, $"Sync {application.Key.Name}{(prune ? " with prune" : "")}", prune ? "Sync with prune" : "Sync", write,
            new(id, ask, application.Uid, Revisions: Planned(facts), OperationStartedAt: application.OperationState?.StartedAt, PlannedAt: facts.Now),
            new WhatIfScenario(Prune: prune),
            Only: selected.Keys,
            UndoSentence: "A sync is not taken back by a button: bring Git back to what it was, or point the application at the commit before it, and sync again."));
    }

    public ArgoCdWrite? Next(ActionDraft draft, IReadOnlyList<SentRequest> sent, FreshApplication? now) => (sent[^1], draft.Write) switch
    {
        // Without the right to choose a revision the sync goes to what is tracked, and its answer is compared.
        ({ Write: ArgoCdWrite.Sync { Revision: not null } pinned, Answer: ArgoCdWriteOutcome.Refused { Status: 403 } refused }, _) when refused.Message.Contains("override", StringComparison.Ordinal) =>
            pinned with { Revision = null },
        ({ Write: ArgoCdWrite.Sync sync, Answer: ArgoCdWriteOutcome.Accepted { Application.PendingOperation.Revision: { Length: > 0 } taken } }, _) when draft.Trail.Revisions is [var planned] && taken != planned =>
            new ArgoCdWrite.Terminate(sync.Application, sync.Project),
        _ => null,
    };

    public Verification Verify(ActionTrail trail, FreshApplication now) => SyncVerification.Of(trail, now.Application);

    public Trace Trace(ActionTrail trail, FreshApplication now)
    {
        var application = now.Application;
        if (SyncVerification.IsOurs(application.PendingOperation, trail.Id) || SyncVerification.IsOurs(application.OperationState?.Operation, trail.Id))
        {
            return Actions.Trace.Found;
        }

        // Only the latest operation is kept: another one than at the time of the plan may have followed ours. Told by Argo CD's clock alone, for ours may be wrong.
        return application.OperationState?.StartedAt != trail.OperationStartedAt ? Actions.Trace.Overwritten : Actions.Trace.NotFound;
    }

    // Refused for another commit than the tracked one while auto-sync is on, and meaningless for charts.
    private static string? Pin(Application application, ActionFacts facts) =>
        !application.IsMultiSource && !application.SyncPolicy.IsAutoSyncOn && facts.Heads is [{ } head] ? head : null;

    private static EquatableList<string> Planned(ActionFacts facts) =>
        facts.Heads.Items.All(head => head is not null) ? facts.Heads.Items.Select(head => head!).ToEquatableList() : [];
}
