using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>An application that is being deleted is not synced.</summary>
internal sealed class StaysGate : IAutoSyncGate
{
    public Gate Judge(Facts facts) => facts.Application.DeletionTimestamp is { } since
        ? new(GateId.Stays, GateState.Stops, $"it is being deleted, begun {Words.Age(facts.Now, since)}", facts.Seen("deletionTimestamp is set", "metadata.deletionTimestamp", since))
        : new(GateId.Stays, GateState.Passed, "it is not being deleted", new Evidence("No deletionTimestamp.", "Argo CD metadata.deletionTimestamp", null));
}
