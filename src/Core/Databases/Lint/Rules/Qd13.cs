using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A QuestDBSnapshot is one snapshot; what takes them again and again and keeps the last few is a QuestDBSnapshotSchedule. Both need a
/// VolumeSnapshotClass that is there: the snapshot waits for its volume for ever.
/// Found: <c>schedule</c> or <c>retention</c> in a QuestDBSnapshot; no <c>volumeSnapshotClassName</c>; one that no file declares and that the cluster does not have.
/// Fix: no safe one by itself: a QuestDBSnapshotSchedule with the snapshot under <c>spec.snapshot</c>; the name of a class that is there.
/// </summary>
public sealed class Qd13() : ManifestRule(LintKinds.QuestDbSnapshot, LintKinds.QuestDbSnapshotSchedule)
{
    private const string ClassName = "volumeSnapshotClassName";

    public override LintDescription Description { get; } = new("QD13", LintSeverity.Error, "a snapshot that is never taken", "There is no backup, and nobody notices before one is needed.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var isSnapshot = manifest.Key.GroupKind == LintKinds.QuestDbSnapshot;
        var schedule = isSnapshot
            ? manifest.Spec.Entries().Where(IsOfSchedule).Select(field => Wrong(manifest, field, $"{manifest} has a {field.Key}, which one snapshot does not have: it is dropped.", "Declare a QuestDBSnapshotSchedule instead."))
            : [];
        return schedule.Concat(CheckClass(manifest, set, isSnapshot ? manifest.Spec : manifest.At("spec", "snapshot")));
    }

    private static bool IsOfSchedule(LintNode field) => field.Path is "spec.schedule" or "spec.retention";

    private IEnumerable<LintResult> CheckClass(LintManifest manifest, LintSet set, LintNode? snapshot)
    {
        var named = snapshot.At(ClassName);
        if (named.Scalar() is not { Length: > 0 } name)
        {
            return [Wrong(manifest, named ?? snapshot ?? manifest.Root, $"{manifest} names no VolumeSnapshotClass.", $"Name one in {ClassName}.")];
        }

        var key = new ResourceKey("snapshot.storage.k8s.io", "VolumeSnapshotClass", "", name);
        if (set.OfKind(key.GroupKind).Any(declared => declared.Name == name))
        {
            return [];
        }

        var live = set.ClusterOf(manifest).Live(key);
        return live switch
        {
            { HasValue: true } => [],
            { State: ReadingState.Absent } => [Wrong(manifest, named!, $"{manifest} names the VolumeSnapshotClass {name}, which the cluster does not have.", "Name one that is there.")],
            _ => [Unknown(manifest, $"whether there is a VolumeSnapshotClass {name}: {live.Why}")],
        };
    }
}
