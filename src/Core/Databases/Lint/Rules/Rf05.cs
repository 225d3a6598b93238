using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// One Redis alone has nobody to fail over to, however many sentinels watch it.
/// Found: <c>spec.redis.replicas</c> is 1.
/// Fix: 3, at least 2.
/// </summary>
public sealed class Rf05() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF05", LintSeverity.Warning, "one Redis alone", "When its pod or node goes, Redis is down until it is back.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "redis", "replicas") is { } replicas && replicas.Number() == 1)
        {
            yield return Wrong(manifest, replicas, $"{manifest} has one member of Redis.", "Set the replicas of redis to 3, or at least to 2.", Edits.Set(replicas, "3"));
        }
    }
}
