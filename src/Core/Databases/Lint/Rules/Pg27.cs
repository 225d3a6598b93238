using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Argo CD deletes with prune what Git does not declare any more, and the operator deletes volumes and secrets with a cluster. A filter
/// that drops the file, or a merge that loses it, is then the end of the data.
/// Found: an Application with automated prune takes the file, and the cluster has neither <c>Prune=false</c> nor <c>Prune=confirm</c>.
/// Fix: the annotation <c>argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm</c>.
/// </summary>
public sealed class Pg27() : PruneRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG27", LintSeverity.Error, "prune would delete the data", "When the file is lost from Git, the cluster goes with its volumes and secrets.") { RisksData = true };
}
