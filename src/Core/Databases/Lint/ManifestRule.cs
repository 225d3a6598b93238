using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>A rule that looks at each manifest of some kinds by itself; the set around it is there to be asked.</summary>
/// <param name="kinds">Which; none: every manifest.</param>
public abstract class ManifestRule(params GroupKind[] kinds) : ILintRule
{
    public abstract LintDescription Description { get; }

    public IEnumerable<LintResult> Check(LintSet set) => set.Manifests
        .Where(manifest => kinds.Length == 0 || kinds.Contains(manifest.Key.GroupKind))
        .SelectMany(manifest => Check(manifest, set));

    protected abstract IEnumerable<LintResult> Check(LintManifest manifest, LintSet set);

    /// <param name="at">The node that is wrong; where something is missing, the one in which it is missing.</param>
    /// <param name="what">One sentence with the real names.</param>
    /// <param name="fix">One sentence, imperative.</param>
    /// <param name="edits">What makes it go away, from <see cref="Edits"/>; empty when somebody has to decide first.</param>
    protected LintFinding Wrong(LintManifest manifest, LintNode at, string what, string fix, EquatableList<TextEdit> edits = default) =>
        new(Description.Id, Description.Severity, manifest.File.Path, at.Line, at.Path, what, Description.Ignored, new(fix, edits)) { Object = manifest.Key };

    /// <param name="why">What was not to be had, as the end of "not checked: …".</param>
    protected LintNotChecked Unknown(LintManifest manifest, string why) => new(Description.Id, manifest.File.Path, manifest.Line, why);
}
