using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Auto-sync is on, and Argo CD cannot compare: it acts on OutOfSync only, so nothing is synced until the error is gone.
/// Found: sync status Unknown while auto-sync is on; by the auto-sync trace.
/// Do: solve the error (a cause of its own says it); auto-sync goes on by itself then, prunes included when automated.prune is on.
/// Confused with: autosync-last-attempt-failed (it could compare, and the sync failed).
/// </summary>
public sealed class AutosyncBlockedByError : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-blocked-by-error", "Auto-sync waits for the comparison", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 30);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var trace = facts.Trace();
        if (facts.Application.Sync != SyncStatus.Unknown || !trace.Passes(GateId.Enabled) || !trace.Passes(GateId.Idle) || !trace.Passes(GateId.Stays))
        {
            yield break;
        }

        var name = facts.Application.Key.Name;
        var error = facts.ComparingErrors().FirstOrDefault();
        var prunes = facts.Application.SyncPolicy.Automated is { Prune: true };
        yield return Description.Found(
                $"Auto-sync of {name} is on and does nothing while Argo CD cannot compare{(error is null ? "" : $" ({error.Type})")}",
                Severity.Waiting, Confidence.Proven, [trace[GateId.Differs].Evidence!, .. error is null ? Array.Empty<Evidence>() : [Recognised.Cite(error)]])
            .With(
            [
                new Remedy("Solve the error; auto-sync goes on by itself then.", prunes ? "It syncs what differs then, and deletes what has no file: automated.prune is on." : "It syncs what differs then, and deletes nothing: automated.prune is off.", RemedySafety.NeedsCare),
            ]);
    }
}
