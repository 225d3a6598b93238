using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>Only OutOfSync lets it act: Unknown does not, whatever differs.</summary>
internal sealed class DiffersGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        var evidence = facts.Seen($"Sync status is {Status(facts.Application.Sync)}", "status.sync");
        return facts.Application.Sync switch
        {
            SyncStatus.OutOfSync => new(GateId.Differs, GateState.Passed, "it is OutOfSync", evidence),
            SyncStatus.Synced => new(GateId.Differs, GateState.Stops, "it is Synced, and there is nothing to do", evidence),
            SyncStatus.None => new(GateId.Differs, GateState.Stops, "Argo CD has not compared it yet", evidence),
            _ => Unknown(facts, evidence),
        };
    }

    private static string Status(SyncStatus status) => status == SyncStatus.None ? "empty" : status.ToString();

    private static Gate Unknown(Facts facts, Evidence evidence) => facts.ComparingErrors().FirstOrDefault() is { } error
        ? new(GateId.Differs, GateState.Stops, $"Argo CD cannot compare it ({error.Type})", Recognised.Cite(error))
        : new(GateId.Differs, GateState.Stops, "Argo CD cannot compare it", evidence);
}
