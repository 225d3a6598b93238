using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Several replicas are there so that one can go. With a class like local-path each volume stays on its node: a member whose node is gone
/// is started nowhere else. Of postgresql PG20 says the same.
/// Found: such a class of a RedisFailover with several redis, or of a StatefulSet with several replicas.
/// Fix: a class whose volumes can follow a pod.
/// </summary>
public sealed class X19() : ManifestRule(LintKinds.RedisFailover, new("apps", "StatefulSet"))
{
    public override LintDescription Description { get; } = new("X19", LintSeverity.Warning, "replicas on volumes that stay on one node", "After the loss of a node its member does not come back.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var isRedis = manifest.Key.GroupKind == LintKinds.RedisFailover;
        var replicas = (isRedis ? manifest.Spec.At("redis", "replicas") : manifest.Spec.At("replicas")).Number() ?? (isRedis ? 3 : 1);
        return
            from claim in isRedis ? new[] { manifest.Spec.At("redis", "storage", "persistentVolumeClaim") } : manifest.Spec.At("volumeClaimTemplates").Items().Cast<LintNode?>()
            let storage = claim.At("spec", "storageClassName")
            where replicas > 1 && claim is not null && StorageClasses.IsOnOneNode(manifest, set, storage.Scalar())
            select Wrong(manifest, storage ?? claim, $"The {replicas} replicas of {manifest} have volumes of the class {storage.Scalar() ?? "that is the default"}, which stay on one node.", "Take a class whose volumes can follow a pod to another node.");
    }
}
