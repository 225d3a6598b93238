using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator of QuestDB takes the labels of the object for the selectors of its StatefulSet and its Service. Without labels the selector is
/// empty, and the API server refuses the StatefulSet.
/// Found: no <c>metadata.labels</c>.
/// Fix: a label that no other QuestDB of the namespace has.
/// </summary>
public sealed class Qd01() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD01", LintSeverity.Error, "no labels", "The StatefulSet is refused, and no pod is ever made, while Argo CD says Healthy.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var labels = manifest.At("metadata", "labels");
        if (!labels.Entries().Any())
        {
            yield return Wrong(
                manifest,
                labels ?? manifest.Metadata ?? manifest.Root,
                $"{manifest} has no labels, so the selector of its StatefulSet is empty.",
                "Give it a label of its own.",
                Edits.Add(manifest.Root, ["metadata", "labels", "questdb"], Scalars.String(manifest.Name)));
        }
    }
}
