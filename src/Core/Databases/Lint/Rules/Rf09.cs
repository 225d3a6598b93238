using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The claim becomes a template of the StatefulSet, and a template without a name is refused.
/// Found: <c>spec.redis.storage.persistentVolumeClaim</c> without <c>metadata.name</c>.
/// Fix: a name.
/// </summary>
public sealed class Rf09() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF09", LintSeverity.Error, "the claim has no name", "The StatefulSet is refused, and no pod of Redis is made.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "redis", "storage", "persistentVolumeClaim") is { IsMapping: true } claim && string.IsNullOrEmpty(claim.Scalar("metadata", "name")))
        {
            var present = claim.At("metadata", "name");
            yield return Wrong(
                manifest,
                present ?? claim,
                $"The claim of {manifest} has no name.",
                "Name it under persistentVolumeClaim.metadata.name.",
                present is null ? Edits.Add(claim, ["metadata", "name"], "redis-data") : Edits.Replace(present, "redis-data"));
        }
    }
}
