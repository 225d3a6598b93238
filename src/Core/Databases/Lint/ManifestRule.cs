using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>A rule that looks at each manifest of some kinds by itself; the set around it is there to be asked.</summary>
/// <param name="kinds">Which; none: every manifest.</param>
public abstract class ManifestRule(params GroupKind[] kinds) : LintRule
{
    public override IEnumerable<LintResult> Check(LintSet set) => set.Manifests
        .Where(manifest => kinds.Length == 0 || kinds.Contains(manifest.Key.GroupKind))
        .SelectMany(manifest => Check(manifest, set));

    protected abstract IEnumerable<LintResult> Check(LintManifest manifest, LintSet set);
}
