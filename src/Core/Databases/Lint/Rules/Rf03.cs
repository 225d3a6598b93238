using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Sentinels elect a new master by a quorum of two at first. One sentinel never has it, two lose it with either of them; and the
/// disruption budget that the operator makes (two of them with three members of Redis) then blocks every drain of their node.
/// Found: <c>spec.sentinel.replicas</c> is 1 or 2.
/// Fix: 3.
/// </summary>
public sealed class Rf03() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF03", LintSeverity.Error, "too few sentinels", "When the master dies nobody takes over, and draining a sentinel's node may never end.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "sentinel", "replicas") is { } replicas && replicas.Number() is 1 or 2)
        {
            yield return Wrong(manifest, replicas, $"{manifest} has {(replicas.Number() == 1 ? "one sentinel" : "two sentinels")}.", "Set the replicas of sentinel to 3.", Edits.Set(replicas, "3"));
        }
    }
}
