using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Where the volume of a QuestDB comes from is decided once. The webhook of the operator refuses every later change of it.
/// Found: another <c>storageClassName</c>, <c>volumeName</c>, <c>snapshotName</c> or <c>selector</c> under <c>spec.volume</c> than in the cluster, or, where that cannot be asked, than before in Git.
/// Fix: no safe one by itself: the value as it was, or a new QuestDB.
/// </summary>
public sealed class Qd07() : ManifestRule(LintKinds.QuestDb)
{
    private static readonly string[] Fixed = ["storageClassName", "volumeName", "snapshotName", "selector"];

    public override LintDescription Description { get; } = new("QD07", LintSeverity.Error, "the origin of the volume changes", "The webhook refuses the change, and nothing of the file is applied.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var earlier = Earlier.Spec(manifest, set);
        var volume = manifest.At("spec", "volume");
        if (!earlier.IsKnown)
        {
            return earlier.IsTold() ? [] : [Unknown(manifest, $"whether the origin of the volume changes: {earlier.Why}")];
        }

        return from name in Fixed
               where !Earlier.IsSame(NodeJson.Of(volume.At(name)), Earlier.At(earlier.Value, "volume", name))
               select Wrong(manifest, volume.At(name) ?? volume ?? manifest.Root, $"{name} of the volume of {manifest} changes, which its operator refuses.", "Change it back, or declare a new QuestDB.");
    }
}
