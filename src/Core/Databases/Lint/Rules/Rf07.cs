using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Redis writes its data to disk by snapshots (<c>save</c>, on by default) or by <c>appendonly</c>. Without a volume of its own that disk goes with the
/// pod; with a volume and neither of the two, the volume stays empty.
/// Found: <c>appendonly yes</c> or a <c>save</c> line without <c>persistentVolumeClaim</c>; a claim while <c>save ""</c> switches snapshots off and <c>appendonly</c> is not on.
/// Fix: no safe one by itself: somebody has to say whether the data may be lost; then a claim, or no persistence.
/// </summary>
public sealed class Rf07() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF07", LintSeverity.Warning, "persistence and volume do not fit", "Data that looks kept is lost when pods restart, or a volume is paid for and never written.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var (append, save) = (ConfigLine.Last(manifest, "appendonly"), ConfigLine.Last(manifest, "save"));
        var appends = append?.Values is ["yes", ..] ? append : null;
        if (manifest.At("spec", "redis", "storage", "persistentVolumeClaim") is { } claim)
        {
            if (appends is null && save is { HasValue: false, Values.Count: > 0 })
            {
                yield return Wrong(manifest, save.Node, $"{manifest} has a volume, and writes nothing to it.", $"Take the line out, or the claim {claim.Path}.");
            }
        }
        else if ((appends ?? (save is { HasValue: true } ? save : null)) is { } writes)
        {
            yield return Wrong(manifest, writes.Node, $"{manifest} writes its data to disk ({writes.Option}), and has no volume to keep it.", "Declare spec.redis.storage.persistentVolumeClaim, or switch persistence off.");
        }
    }
}
