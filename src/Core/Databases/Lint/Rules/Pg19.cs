using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A cluster of one member has nobody to fail over to, and the operator's disruption budget asks for one member at all times:
/// draining its node never ends.
/// Found: <c>spec.numberOfInstances</c> is 1.
/// Fix: 2 members or more.
/// </summary>
public sealed class Pg19() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG19", LintSeverity.Warning, "one member alone", "When its node goes the database is down, and draining that node never ends.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("numberOfInstances") is { } instances && instances.Number() == 1)
        {
            yield return Wrong(manifest, instances, $"{manifest} has one member.", "Set numberOfInstances to 2 or more.", Edits.Set(instances, "2"));
        }
    }
}
