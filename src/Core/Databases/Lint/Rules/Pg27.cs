using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Argo CD deletes with prune what Git does not declare any more, and the operator deletes volumes and secrets with a cluster. A filter
/// that drops the file, or a merge that loses it, is then the end of the data.
/// Found: an Application with automated prune takes the file, and the cluster has neither <c>Prune=false</c> nor <c>Prune=confirm</c>.
/// Fix: the annotation <c>argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm</c>.
/// </summary>
public sealed class Pg27() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG27", LintSeverity.Error, "prune would delete the data", "When the file is lost from Git, the cluster goes with its volumes and secrets.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (SyncOptionsOf.IsProtected(manifest))
        {
            yield break;
        }

        if (SyncOptionsOf.PruningOf(manifest, set).Select(application => application.Name).ToList() is { Count: > 0 } pruning)
        {
            yield return Wrong(
                manifest,
                manifest.At("metadata", "annotations") ?? manifest.Metadata ?? manifest.Root,
                $"{Words.List(pruning)} deletes by itself what Git does not declare any more, and {manifest} is not kept from it.",
                "Annotate it with Prune=confirm,Delete=confirm.",
                SyncOptionsOf.Add(manifest, SyncOptionsOf.Has(manifest, "Delete=confirm") ? "Prune=confirm" : "Prune=confirm,Delete=confirm"));
        }
        else if (set.MayBeTaken(manifest.File))
        {
            yield return Unknown(manifest, "which Application takes the file: another tool than Argo CD's plain directory decides");
        }
    }
}
