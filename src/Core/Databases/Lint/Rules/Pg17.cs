using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A volume grows only where its storage class allows it.
/// Found: <c>spec.volume.size</c> is larger than before in Git, and the class does not have <c>allowVolumeExpansion</c>.
/// Fix: a class that allows it, by a new cluster that is cloned from this one.
/// </summary>
public sealed class Pg17() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG17", LintSeverity.Warning, "the volume grows on a class that does not allow it", "The change of the claim is refused, and the status becomes SyncFailed.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var before = set.Before(manifest);
        var size = manifest.Spec.At("volume", "size");
        if (!before.IsKnown || !Quantity.IsLess(before.Value.Spec.Scalar("volume", "size"), size?.Text))
        {
            return before.State is ReadingState.Known or ReadingState.Absent || size is null ? [] : [Unknown(manifest, $"whether the volume grows: {before.Why}")];
        }

        var storage = StorageClasses.Of(manifest, set, manifest.Spec.Scalar("volume", "storageClass"));
        if (!storage.IsKnown)
        {
            return [Unknown(manifest, $"whether the storage class lets the volume grow: {storage.Why}")];
        }

        return storage.Value.AllowsExpansion ? [] : [Wrong(manifest, size!, $"The volume of {manifest} grows to {size!.Text}, and its storage class {storage.Value.Name} does not let volumes grow.", "Keep the size, or move to a class with allowVolumeExpansion by a clone.")];
    }
}
