using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A connection pooler of one pod is a single point of failure in front of a cluster that has several members.
/// Found: <c>spec.connectionPooler.numberOfInstances</c> is 1.
/// Fix: 2, which is the operator's default.
/// </summary>
public sealed class Pg29() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG29", LintSeverity.Info, "one connection pooler alone", "When its pod goes, clients lose the database though it is up.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("connectionPooler", "numberOfInstances") is { } poolers && poolers.Number() == 1)
        {
            yield return Wrong(manifest, poolers, $"{manifest} has one connection pooler.", "Set connectionPooler.numberOfInstances to 2.", Edits.Set(poolers, "2"));
        }
    }
}
