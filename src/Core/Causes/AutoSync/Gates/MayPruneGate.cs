using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>With prune off, an application of which only prunes are left is not synced.</summary>
internal sealed class MayPruneGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        if (!facts.IsDecided())
        {
            return GateQuestions.NotAsked(GateId.MayPrune);
        }

        var different = facts.Different().ToList();
        var waiting = different.Count(r => r.IsPendingPrune);
        if (facts.Application.SyncPolicy.Automated is { Prune: true })
        {
            return new(GateId.MayPrune, GateState.Passed, waiting == 0 ? "automated.prune is on, and nothing waits for pruning" : $"automated.prune is on: {Words.Count(waiting, "object")} would be deleted", facts.Seen("automated.prune is true", "spec.syncPolicy"));
        }

        var evidence = facts.Seen($"automated.prune is off; of {Words.Count(different.Count, "different resource")} {waiting} {(waiting == 1 ? "waits" : "wait")} for pruning", "status.resources");
        return different.TrueForAll(r => r.RequiresPruning)
            ? new(GateId.MayPrune, GateState.Stops, different.Count == 0 ? "no resource differs, and Argo CD counts that as prunes only while automated.prune is off" : $"only prunes are left ({Words.Count(waiting, "object")}), and automated.prune is off", evidence)
            : new(GateId.MayPrune, GateState.Passed, "more than prunes is to be done", evidence);
    }
}
