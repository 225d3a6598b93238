using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A volume comes from a snapshot or is chosen among those that are there; the webhook of the operator refuses both at once.
/// Found: <c>snapshotName</c> and <c>selector</c> under <c>spec.volume</c>.
/// Fix: no safe one by itself: one of the two, and they bring different data.
/// </summary>
public sealed class Qd17() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD17", LintSeverity.Error, "two origins of one volume", "The webhook refuses the object, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "volume", "snapshotName") is { } snapshot && snapshot.Scalar() is { Length: > 0 } && manifest.At("spec", "volume", "selector") is { IsMapping: true })
        {
            yield return Wrong(manifest, snapshot, $"The volume of {manifest} comes from the snapshot {snapshot.Text} and by a selector.", "Keep snapshotName or selector.");
        }
    }
}
