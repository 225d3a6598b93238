using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An object that two Applications take belongs to whichever synced last. Argo CD says SharedResourceWarning, and the prune of one
/// deletes what the other one needs.
/// Found: two Applications for one cluster take an object of the same group, kind, namespace and name.
/// Fix: one Application for each object; <c>FailOnSharedResource=true</c> makes the second one fail instead.
/// </summary>
public sealed class X03 : LintRule
{
    public override LintDescription Description { get; } = new("X03", LintSeverity.Error, "two Applications take the same object", "They overwrite each other, and the prune of one deletes the database of the other.") { RisksData = true };

    public override IEnumerable<LintResult> Check(LintSet set) => set.Applications
        .SelectMany(application => set.TakenBy(application).Select(manifest => (Application: application, Manifest: manifest, Key: (application.Cluster, set.IdentityOf(manifest, application)))))
        .GroupBy(taken => taken.Key)
        .Where(group => group.Select(taken => taken.Application).Distinct().Count() > 1)
        .SelectMany(group => group.Select(taken => taken.Manifest).Distinct().Select(manifest => Wrong(
            manifest,
            manifest.Root,
            $"{manifest} is part of the applications {Words.List(group.Select(taken => taken.Application.Name).Distinct().Order(StringComparer.Ordinal))}.",
            "Let one Application take it, by their filters or by a namespace for each.")));
}
