using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The last sync did not succeed, and no narrower cause names why: the objects, and Argo CD's or Kubernetes' own words.
/// Found: a failed result or message of the last operation that belongs to no other cause.
/// Do: read the words; correct what they name, then sync again. What was applied before the failure stays.
/// Confused with: nothing; it holds only where the narrower ones do not.
/// </summary>
public sealed class SyncApplyFailed : LeftoverRule
{
    public override CauseDescription Description { get; } = new("sync-apply-failed", "The sync failed", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 45);

    // What could not be compared is said by the condition that hinders it: the operation only repeats it.
    protected override bool Takes(OperationFrame frame) =>
        frame is not (OperationFrame.InvalidTasks or OperationFrame.DryRun or OperationFrame.Comparison);

    protected override string Begin(Facts facts) => $"The sync of {facts.Application.Key.Name} failed:";
}
