using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD looked at the objects before it applied the first, and found one that it may not or cannot sync.
/// Found: the last operation says that one or more synchronization tasks are not valid, and no narrower cause names why.
/// Do: read the words: the project's lists, its destinations, or a kind that the cluster does not serve. Nothing was applied.
/// Confused with: crd-missing and kind-denied, which name the two usual reasons.
/// </summary>
public sealed class SyncTaskInvalid : LeftoverRule
{
    public override CauseDescription Description { get; } = new("sync-task-invalid", "Argo CD may not sync an object", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 40);

    protected override bool Takes(OperationFrame frame) => frame == OperationFrame.InvalidTasks;

    protected override string Begin(Facts facts) => $"Argo CD did not begin the sync of {facts.Application.Key.Name}, because something in it is not valid:";
}
