using DbDashboard.Core.Actions.Outcomes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>What came of a sync: Argo CD's word about the operation that carries our id, and our own look at the commit and the resources.</summary>
internal static class SyncVerification
{
    public static Verification Of(ActionTrail trail, Application now)
    {
        if (IsOurs(now.PendingOperation, trail.Id) && !IsOurs(now.OperationState?.Operation, trail.Id))
        {
            return new(VerificationState.Running, "Argo CD has noted the sync; it has not begun yet.");
        }

        return now.OperationState is { } state && IsOurs(state.Operation, trail.Id)
            ? Of(trail, now, state)
            : now.OperationState is null || now.OperationState.StartedAt == trail.OperationStartedAt ? new(VerificationState.Running, "Argo CD accepted the sync and does not show it yet.")
            : new(VerificationState.Unverified, "Another operation followed, and Argo CD keeps only the latest: what came of this sync cannot be seen any more. Look at the application.");
    }

    public static bool IsOurs(Operation? operation, ActionId id) =>
        operation is not null && operation.Infos.Items.Any(pair => pair.Key == ActionId.InfoName && pair.Value == id.Value);

    private static Verification Of(ActionTrail trail, Application now, OperationState state) => state.Phase switch
    {
        OperationPhase.Succeeded => Succeeded(trail, now, state),
        OperationPhase.Failed or OperationPhase.Error => Ended(OperationOutcome.Of(state)),
        OperationPhase.Terminating => new(VerificationState.Running, "Argo CD is ending the operation."),
        _ => new(VerificationState.Running, OperationOutcome.Of(state).Sentence),
    };

    private static Verification Ended(OperationOutcome ended) =>
        new(ended.Kind == OutcomeKind.Terminated ? VerificationState.Terminated : VerificationState.Failed, ended.Sentence);

    private static Verification Succeeded(ActionTrail trail, Application now, OperationState state)
    {
        // Argo CD writes whole seconds: a comparison of the same second is the one after the sync.
        if (now.Sync != SyncStatus.Synced && state.FinishedAt is { } finished && !(now.ReconciledAt >= finished))
        {
            return new(VerificationState.Running, "Argo CD says that the sync succeeded; its next comparison is awaited.");
        }

        var said = $"Argo CD says: {state.Message}.";
        if (trail.Revisions.Count > 0 && state.Revisions.Count > 0 && trail.Revisions != state.Revisions)
        {
            return new(VerificationState.Failed, $"{said} But it synced {string.Join(", ", state.Revisions.Items.Select(Short))}, and the plan was {string.Join(", ", trail.Revisions.Items.Select(Short))}.");
        }

        return new(VerificationState.Succeeded, $"{said} We checked: {Resources(now)}");
    }

    private static string Resources(Application now)
    {
        var counted = now.Resources.Items.Where(r => !r.Hook).ToList();
        var differ = counted.Count(r => r.Status != SyncStatus.Synced && !now.WouldPrune(r));
        var waiting = counted.Count(now.WouldPrune);
        var sentence = (differ, waiting) switch
        {
            (0, 0) => counted.Count == 1 ? "the object is in sync." : $"all {counted.Count} objects are in sync.",
            (0, _) => "every object that Git declares is in sync.",
            _ => $"{differ} of {Words.Count(counted.Count, "object")} still {(differ == 1 ? "differs" : "differ")}.",
        };
        return waiting switch
        {
            0 => sentence,
            1 => $"{sentence} 1 waits for pruning and was left alone.",
            _ => $"{sentence} {waiting} wait for pruning and were left alone.",
        };
    }

    private static string Short(string commit) => commit.Length > 7 ? commit[..7] : commit;
}
