using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>Auto-sync is on when the block is there and does not say enabled: false.</summary>
internal sealed class EnabledGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        var policy = facts.Application.SyncPolicy;
        var writer = facts.Application.Managers.Items.Where(m => m.Paths.Items.Any(p => p.StartsWith("/spec/syncPolicy/automated", StringComparison.Ordinal))).MaxBy(m => m.At);
        var how = policy.Automated switch
        {
            null => "spec.syncPolicy has no automated block",
            { Enabled: false } => "spec.syncPolicy.automated.enabled is false",
            var on => $"spec.syncPolicy.automated is there, prune {(on.Prune ? "on" : "off")}, self-heal {(on.SelfHeal ? "on" : "off")}",
        };
        var evidence = new Evidence(writer is null ? $"{how}." : $"{how}; {Words.Cap(writer.Manager, 60)} wrote it last.", "Argo CD spec.syncPolicy", writer?.At);
        var held = facts.Set.ValueIfKnown is { IsRolling: true } set && policy.Automated is not null ? $"; the ApplicationSet {Words.Cap(set.Key.Name, 120)} holds it off and syncs it step by step" : "";
        return policy.IsAutoSyncOn
            ? new(GateId.Enabled, GateState.Passed, "auto-sync is on", evidence)
            : new(GateId.Enabled, GateState.Stops, $"auto-sync is off ({how}{held})", evidence);
    }
}
