namespace DbDashboard.Core.Databases.Lint;

/// <summary>
/// One mistake in manifests, one file. Pure: it gets a set of files and what is known around them, and says what is wrong, where,
/// and how it goes away. What it needs and does not get it says by a <see cref="LintNotChecked"/>, never by silence. Most rules look at
/// one kind and derive from <see cref="ManifestRule"/>. The doc comment of the class is its chapter of <c>docs/lint.md</c>: what is
/// wrong and why, then <c>Found: </c> and <c>Fix: </c>. Found by a scan: nothing else names a rule.
/// </summary>
public interface ILintRule
{
    LintDescription Description { get; }

    IEnumerable<LintResult> Check(LintSet set);
}
