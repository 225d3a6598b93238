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
            _ => new(GateId.Differs, GateState.Stops, $"Argo CD cannot compare it{Error(facts)}", evidence),
        };
    }

    private static string Status(SyncStatus status) => status == SyncStatus.None ? "empty" : status.ToString();

    private static string Error(Facts facts) => facts.ComparingErrors().FirstOrDefault() is { } error ? $" ({error.Type}: {Words.Cap(error.Text, 200).TrimEnd('.')})" : "";
}
