using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Argo CD deletes with prune what Git does not declare any more, and the volume of a QuestDB goes with the object that owns it. A filter
/// that drops the file, or a merge that loses it, is then the end of the data.
/// Found: an Application with automated prune takes the file, and the QuestDB has neither <c>Prune=false</c> nor <c>Prune=confirm</c>.
/// Fix: the annotation <c>argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm</c>.
/// </summary>
public sealed class Qd09() : PruneRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD09", LintSeverity.Error, "prune would delete the data", "When the file is lost from Git, the QuestDB goes with its volume.") { RisksData = true };
}
