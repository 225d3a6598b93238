using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>Auto-sync with prune does not delete all there is, unless allowEmpty says that it may.</summary>
internal sealed class LeavesGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        if (!facts.IsDecided())
        {
            return GateQuestions.NotAsked(GateId.Leaves);
        }

        var automated = facts.Application.SyncPolicy.Automated!;
        var resources = facts.Application.Resources;
        var all = resources.Items.All(r => r.RequiresPruning);
        var waiting = resources.Items.Count(r => r.IsPendingPrune);
        var evidence = facts.Seen($"{waiting} of {Words.Count(resources.Items.Count(r => !r.Hook), "resource")} {(waiting == 1 ? "waits" : "wait")} for pruning; automated.allowEmpty is {(automated.AllowEmpty ? "on" : "off")}", "status.resources");
        return automated switch
        {
            { Prune: false } => GateQuestions.NotAsked(GateId.Leaves, "not asked: automated.prune is off"),
            { AllowEmpty: false } when all => new(GateId.Leaves, GateState.Stops, $"it would delete {All(resources)}, and automated.allowEmpty is off", evidence),
            _ when all => new(GateId.Leaves, GateState.Passed, $"it would delete {All(resources)}, and automated.allowEmpty lets it", evidence),
            _ => new(GateId.Leaves, GateState.Passed, "it would not delete everything", evidence),
        };
    }

    private static string All(EquatableList<ManagedResourceStatus> resources) => $"all {Words.Count(resources.Items.Count(r => !r.Hook), "resource")}";
}
