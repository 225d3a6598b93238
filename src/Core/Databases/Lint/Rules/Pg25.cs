using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator makes Services of a cluster and keeps them: <c>name</c>, <c>name-repl</c>, <c>name-config</c>, <c>name-pooler</c> and
/// <c>name-pooler-repl</c>. One of the same name in Git has two that write it.
/// Found: such a Service in the same namespace as the cluster.
/// Fix: take the Service out.
/// </summary>
public sealed class Pg25() : ManifestRule(LintKinds.Service)
{
    private static readonly string[] Endings = ["", "-repl", "-config", "-pooler", "-pooler-repl"];

    public override LintDescription Description { get; } = new("PG25", LintSeverity.Error, "a Service that the operator makes itself", "The operator and Argo CD overwrite each other, and clients lose the database in between.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from cluster in set.OfKind(LintKinds.Postgresql).Where(cluster => Endings.Any(ending => manifest.Name == cluster.Name + ending) && set.MayMeet(manifest, cluster)).Take(1)
        select Wrong(manifest, manifest.At("metadata", "name") ?? manifest.Root, $"The Service {manifest.Name} is one that the operator makes for {cluster}.", "Take the Service out of Git.", Edits.RemoveDocument(manifest.Root));
}
