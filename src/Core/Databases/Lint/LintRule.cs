using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>A rule that looks at the set as a whole; one that looks at manifests one by one derives from <see cref="ManifestRule"/>.</summary>
public abstract class LintRule : ILintRule
{
    public abstract LintDescription Description { get; }

    public abstract IEnumerable<LintResult> Check(LintSet set);

    /// <param name="at">The node that is wrong; where something is missing, the one in which it is missing.</param>
    /// <param name="what">One sentence with the real names.</param>
    /// <param name="fix">One sentence, imperative.</param>
    /// <param name="edits">What makes it go away, from <see cref="Edits"/>; empty when somebody has to decide first.</param>
    protected LintFinding Wrong(LintManifest manifest, LintNode at, string what, string fix, EquatableList<TextEdit> edits = default) =>
        new(Description.Id, Description.Severity, manifest.File.Path, at.Line, at.Path, what, Description.Ignored, new(fix, edits)) { Object = manifest.Key };

    /// <param name="why">What was not to be had, as the end of "not checked: …".</param>
    protected LintNotChecked Unknown(LintManifest manifest, string why) => new(Description.Id, manifest.File.Path, manifest.Line, why);
}
