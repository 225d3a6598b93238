using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator makes a RedisFailover the owner of its volumes: they go when it goes, by a prune or by hand. Where claims exist already,
/// the flag alone does not free them: the operator does not change the template of claims, so their owner reference has to be taken off by hand.
/// Found: <c>spec.redis.storage.persistentVolumeClaim</c> without <c>keepAfterDeletion: true</c>.
/// Fix: <c>keepAfterDeletion: true</c>.
/// </summary>
public sealed class Rf06() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF06", LintSeverity.Warning, "volumes go with the RedisFailover", "When the RedisFailover is deleted or pruned, its data is deleted with it.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var storage = manifest.At("spec", "redis", "storage");
        if (storage.At("persistentVolumeClaim") is not { } claim || storage.At("keepAfterDeletion").IsTrue())
        {
            yield break;
        }

        var keep = storage.At("keepAfterDeletion");
        yield return Wrong(
            manifest,
            keep ?? claim,
            $"The volumes of {manifest} are deleted with it.",
            "Set keepAfterDeletion to true.",
            keep is null ? Edits.Add(storage, ["keepAfterDeletion"], "true") : Edits.Replace(keep, "true"));
    }
}
