using System.Globalization;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A majority of four sentinels is three, as of five: an even number tolerates no more losses than one less.
/// Found: <c>spec.sentinel.replicas</c> is even; 2 is another rule's.
/// Fix: one less, or one more.
/// </summary>
public sealed class Rf04() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF04", LintSeverity.Info, "an even number of sentinels", "One sentinel runs for nothing.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "sentinel", "replicas") is { } replicas && replicas.Number() is > 2 and var count && count % 2 == 0)
        {
            var odd = (count - 1).ToString(CultureInfo.InvariantCulture);
            yield return Wrong(manifest, replicas, $"{manifest} has {count} sentinels, which tolerate no more losses than {odd}.", $"Set the replicas of sentinel to {odd}.", Edits.Set(replicas, odd));
        }
    }
}
