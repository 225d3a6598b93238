using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD tries every object without applying it before a sync, and Kubernetes refused one; nothing was applied.
/// Found: the last operation says that objects failed to apply (dry run), and no narrower cause names why.
/// Do: read Kubernetes' words about the object, and correct it in Git.
/// Confused with: sync-apply-failed (some objects may have been applied) and a dry run that somebody asked for, which is no sync.
/// </summary>
public sealed class SyncDryRunFailed : LeftoverRule
{
    public override CauseDescription Description { get; } = new("sync-dry-run-failed", "The dry run before the sync failed", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 41);

    protected override bool Takes(OperationFrame frame) => frame == OperationFrame.DryRun;

    protected override string Begin(Facts facts) => $"The dry run before the sync of {facts.Application.Key.Name} failed:";
}
