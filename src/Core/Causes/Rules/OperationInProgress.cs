using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An operation of the application runs, hangs, or waits for its next try: auto-sync and every press wait for its end.
/// Found: operation is set, or status.operationState is Running or Terminating; by the auto-sync trace. Of an application that is
/// Synced only when it has run for more than a minute.
/// Do: look at what it waits for (a cause of its own says it); terminate it when it does not come to an end by itself.
/// Confused with: hook-running, wave-waiting, sync-retrying and prune-needs-confirmation, which say what it waits for.
/// </summary>
public sealed class OperationInProgress : ICauseRule
{
    /// <summary>Most syncs end within this time: a shorter one is said, and is no trouble.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    public CauseDescription Description { get; } = new("operation-in-progress", "An operation runs", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 25);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var gate = facts.Trace()[GateId.Idle];
        if (gate.State != GateState.Stops)
        {
            yield break;
        }

        var begun = facts.Application.OperationState?.StartedAt is { } started && facts.Now - started > Usual;
        if (!begun && facts.Application.Sync == SyncStatus.Synced)
        {
            yield break;
        }

        var state = facts.Application.OperationState is { Phase: OperationPhase.Running or OperationPhase.Terminating } running ? running : null;
        var operation = facts.Application.PendingOperation ?? state?.Operation;
        var by = operation switch { { Automated: true } => " by auto-sync", { By: { Length: > 0 } user } => $" by {Words.Cap(user, 60)}", _ => "" };
        var what = operation is { IsSync: false } ? "An operation" : operation is { Prune: true } ? "A sync with prune" : "A sync";
        var since = state?.StartedAt is { } at ? $", begun {Words.Age(facts.Now, at)}," : "";
        var how = state switch { { Phase: OperationPhase.Terminating } => "is being terminated", { FinishedAt: not null } => "waits for its next try", null => "is asked for and has not begun", _ => "runs" };
        yield return Description.Found(
                $"{what} of {facts.Application.Key.Name}{by}{since} {how}: auto-sync and every other press wait for its end",
                begun ? Severity.Waiting : Severity.Info, Confidence.Proven, [gate.Evidence!])
            .With([Remedies.RunningOperation.Wait(facts)]);
    }
}
