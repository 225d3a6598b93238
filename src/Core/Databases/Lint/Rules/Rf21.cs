using System.Collections.Frozen;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator sends each line of the sentinels' <c>customConfig</c> by SENTINEL SET, which takes what belongs to a watched master and nothing else.
/// Found: another option in <c>spec.sentinel.customConfig</c>: <c>min-replicas-to-write</c>, <c>announce-ip</c>, …
/// Fix: take the line out; options of Redis belong under <c>spec.redis.customConfig</c>.
/// </summary>
public sealed class Rf21() : ManifestRule(LintKinds.RedisFailover)
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "auth-pass", "auth-user", "client-reconfig-script", "down-after-milliseconds", "failover-timeout", "master-reboot-down-after-period",
        "notification-script", "parallel-syncs", "quorum", "rename-command",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override LintDescription Description { get; } = new("RF21", LintSeverity.Error, "an option that sentinels do not take", "The operator fails at every round with an error of SENTINEL SET.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from line in ConfigLine.Of(manifest, "sentinel")
        where line.Option.Length > 0 && !Taken.Contains(line.Option)
        select Wrong(manifest, line.Node, $"customConfig of the sentinels of {manifest} sets {line.Option}, which SENTINEL SET does not know.", $"Take {line.Option} out.", Edits.Remove(line.Node));
}
