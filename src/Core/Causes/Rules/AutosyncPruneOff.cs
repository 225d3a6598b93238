using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Auto-sync is on without prune, and only prunes are left to do: it does not act, and Argo CD says nothing about it.
/// Found: every resource that is not Synced has requiresPruning, and automated.prune is off; by the auto-sync trace.
/// Do: find out why the objects have no file any more before anything is pruned; then bring the files back, or sync with prune.
/// Confused with: autosync-selfheal-off (something else than prunes differs, of a revision that was synced); prune-skipped (a
/// sync ran and left the object).
/// </summary>
public sealed class AutosyncPruneOff : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-prune-off", "Auto-sync does not prune", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 5);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var gate = facts.Trace()[GateId.MayPrune];
        if (gate.State != GateState.Stops)
        {
            yield break;
        }

        var keys = facts.PendingPrunes().Select(r => r.Key).ToList();
        var name = facts.Application.Key.Name;
        yield return Description.Found(
                keys.Count == 0
                    ? $"Auto-sync of {name} does not act: no resource differs, and Argo CD counts that as prunes only while automated.prune is off"
                    : $"Auto-sync of {name} does not act: only {Words.Count(keys.Count, "object")} without a file {(keys.Count == 1 ? "is" : "are")} left ({DataObjects.Names(keys)}), and automated.prune is off",
                Severity.Waiting, Confidence.Proven, [gate.Evidence!])
            .With(
            [
                keys.Count == 0
                    ? new Remedy($"Sync {name} by hand.", "Applies what differs; nothing waits for pruning.", RemedySafety.NeedsCare, Action: "sync")
                    : new Remedy($"Leave it until it is known why {(keys.Count == 1 ? "it has" : "they have")} no file: nothing is deleted while automated.prune is off.", "Nothing changes.", RemedySafety.Safe),
                .. PruneWarning.Of(facts),
            ]);
    }
}
