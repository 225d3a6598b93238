using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator takes names of at most 58 small letters, digits and hyphens that begin with a letter: its Services are named after the cluster.
/// Found: another <c>metadata.name</c>.
/// Fix: a shorter or simpler name.
/// </summary>
public sealed class Pg15() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG15", LintSeverity.Error, "a name that the operator does not take", "The operator refuses the cluster, and nothing is made.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (!Names.IsCluster(manifest.Name))
        {
            yield return Wrong(
                manifest,
                manifest.At("metadata", "name") ?? manifest.Root,
                $"{manifest.Name} is no name for a cluster{(manifest.Name.Length > 58 ? $": it has {manifest.Name.Length} characters" : "")}.",
                "Name it with at most 58 small letters, digits and hyphens, beginning with a letter.");
        }
    }
}
