using System.Runtime.CompilerServices;
using DbDashboard.Core.Causes.AutoSync.Gates;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>Asks every gate. The rules about auto-sync read this trace and nothing else, so that page and causes never disagree.</summary>
public static class AutoSyncTracing
{
    // In the controller's own order: it asks for the windows before anything else.
    private static readonly IAutoSyncGate[] Gates =
    [
        new ReconcilesGate(), new ComparedGate(), new WindowGate(), new EnabledGate(), new IdleGate(), new StaysGate(), new DiffersGate(),
        new MayPruneGate(), new NotFailedGate(), new MayHealGate(), new RestedGate(), new LeavesGate(), new StartsGate(),
    ];

    // Facts never change; a dozen rules ask for the trace of the same ones.
    private static readonly ConditionalWeakTable<Facts, AutoSyncTrace> Known = [];

    public static AutoSyncTrace Trace(this Facts facts) => Known.GetValue(facts, Of);

    private static AutoSyncTrace Of(Facts facts)
    {
        var gates = Gates.Select(g => g.Judge(facts)).ToEquatableList();
        var outcome = Outcome(facts, gates);
        var at = outcome switch
        {
            AutoSyncOutcome.WillAct => Comparisons.NextBy(facts),
            AutoSyncOutcome.WillActLater => gates.Items.Where(g => g.State == GateState.Stops).Max(g => g.Until),
            _ => null,
        };
        return new AutoSyncTrace(gates, outcome, TraceWords.Sentence(facts, gates, outcome, at), at, Healing.Of(facts)) { IfOn = IfOn(facts) };
    }

    private static string? IfOn(Facts facts)
    {
        var policy = facts.Application.SyncPolicy;
        if (policy.Automated is not { Enabled: false } automated)
        {
            return null;
        }

        var on = facts with { Application = facts.Application with { SyncPolicy = policy with { Automated = automated with { Enabled = null } } } };
        var trace = on.Trace();
        return TraceWords.SwitchedOn(on, trace.Gates, trace.Outcome);
    }

    private static AutoSyncOutcome Outcome(Facts facts, EquatableList<Gate> gates)
    {
        var stops = gates.Items.Where(g => g.State == GateState.Stops).ToList();
        var unknown = gates.Items.Any(g => g.State == GateState.Unknown);
        return stops.Count == 0 ? (unknown ? AutoSyncOutcome.NotKnown : AutoSyncOutcome.WillAct)
            : facts.Application is { Sync: SyncStatus.Synced, DeletionTimestamp: null } ? AutoSyncOutcome.NothingToDo
            : !unknown && stops.TrueForAll(g => g.Until is not null) ? AutoSyncOutcome.WillActLater
            : AutoSyncOutcome.WillNotAct;
    }
}
