using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The labels of a QuestDB are the selectors of its StatefulSet, which never change, and of its Service, which the operator never writes again.
/// And a Service selects every pod that has all its labels: also that of another QuestDB.
/// Found: other labels than before in Git (or, where that is not known, than in the cluster); labels that another QuestDB of the namespace has too.
/// Fix: no safe one by itself: the labels as they were; labels that are not there yet can only be given to a new QuestDB.
/// </summary>
public sealed class Qd02() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD02", LintSeverity.Error, "labels that change, or that two have", "The update of the StatefulSet is refused, or clients reach the wrong database.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var labels = Labels(manifest);
        var at = manifest.At("metadata", "labels") ?? manifest.Metadata ?? manifest.Root;
        if (labels.Count > 0 && set.OfKind(LintKinds.QuestDb).FirstOrDefault(other => other != manifest && other.Name != manifest.Name && set.MayMeet(manifest, other) && labels.IsSubsetOf(Labels(other))) is { } twin)
        {
            yield return Wrong(manifest, at, $"{twin} has all labels of {manifest}, so the Service of {manifest.Name} selects both.", "Give each a label of its own when it is made new.");
        }

        var (before, live) = (set.Before(manifest), Earlier.Live(manifest, set));
        if (before.IsKnown ? !Labels(before.Value).SetEquals(labels) : live.IsKnown && labels.Any(label => live.Value.Label(label.Key) != label.Value))
        {
            yield return Wrong(manifest, at, $"The labels of {manifest} change, and with them the selector of its StatefulSet.", "Keep the labels as they were.");
        }
        else if (!before.IsTold() && !live.IsTold())
        {
            yield return Unknown(manifest, $"whether the labels change: {before.Why}");
        }
    }

    private static HashSet<(string Key, string Value)> Labels(LintManifest manifest) => [.. manifest.At("metadata", "labels").Entries().Select(label => (label.Key!, label.Text))];
}
