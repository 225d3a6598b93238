using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A volume grows only where its storage class allows it.
/// Found: <c>spec.volume.size</c> is larger than before, and the class does not have <c>allowVolumeExpansion</c>.
/// Fix: no safe one by itself: the size as it was, or a new QuestDB on another class with the data moved.
/// </summary>
public sealed class Qd06() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD06", LintSeverity.Warning, "the volume grows on a class that does not allow it", "The volume stays as it is, and the operator reports PVCResizeFailed.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "volume", "size") is not { } size)
        {
            return [];
        }

        var earlier = Earlier.Spec(manifest, set);
        var old = Earlier.Text(earlier.ValueIfKnown, "volume", "size");
        if (!earlier.IsKnown || !Quantity.IsLess(old, size.Scalar()))
        {
            return earlier.IsTold() ? [] : [Unknown(manifest, $"whether the volume grows: {earlier.Why}")];
        }

        var storage = StorageClasses.Of(manifest, set, manifest.Spec.Scalar("volume", "storageClassName"));
        return storage switch
        {
            { IsKnown: false } => [Unknown(manifest, $"whether the storage class lets the volume grow: {storage.Why}")],
            { Value.AllowsExpansion: true } => [],
            _ => [Wrong(manifest, size, $"The volume of {manifest} grows from {old} to {size.Text}, and its storage class {storage.Value!.Name} does not let volumes grow.", "Keep the size, or move the data to a QuestDB on a class with allowVolumeExpansion.")],
        };
    }
}
