using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// With strict synchronous replication a write waits for a second member; of two members none may be missing then.
/// Found: <c>spec.patroni.synchronous_mode_strict</c> with fewer than 3 members.
/// Fix: 3 members, or not strict.
/// </summary>
public sealed class Pg33() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG33", LintSeverity.Warning, "strict synchronous replication with too few members", "Every write stops as soon as one member is gone.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("numberOfInstances") is { } instances && instances.Number() is > 0 and < 3 && manifest.Spec.At("patroni", "synchronous_mode_strict").IsTrue())
        {
            yield return Wrong(manifest, instances, $"{manifest} replicates strictly and has {instances.Text} of the 3 members that this needs.", "Set numberOfInstances to 3, or synchronous_mode_strict to false.", Edits.Set(instances, "3"));
        }
    }
}
