using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>What gates ask and say alike.</summary>
internal static class GateQuestions
{
    /// <summary>The controller comes to the gates behind "OutOfSync" only then.</summary>
    public static bool IsDecided(this Facts facts) =>
        facts.Application is { SyncPolicy.IsAutoSyncOn: true, DeletionTimestamp: null, Sync: SyncStatus.OutOfSync } && !facts.IsOperationRunning();

    public static Gate NotAsked(GateId id, string why = "not asked: an earlier gate stops it") => new(id, GateState.NotAsked, why);

    public static Evidence Seen(this Facts facts, string text, string field, DateTimeOffset? at = null) =>
        new(Wording.Words.Sentence(text), $"Argo CD {field}", at ?? facts.Application.ReconciledAt);

    /// <summary>The rows that Argo CD counts: hooks stand among them with a prune flag.</summary>
    public static IEnumerable<ManagedResourceStatus> Different(this Facts facts) => facts.Application.Resources.Items.Where(r => r.Status != SyncStatus.Synced);
}
