using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>What a rule says of a place: that something is wrong there, or that it could not tell.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="File">From the root of what was looked at.</param>
/// <param name="Line">1-based.</param>
public abstract record LintResult(string Rule, string File, int Line);

/// <summary>Something is wrong.</summary>
/// <param name="Path">Where in the document: <c>spec.redis.customConfig[2]</c>; empty for the document as a whole.</param>
/// <param name="What">What is wrong, one sentence with the real names.</param>
/// <param name="Ignored">What happens if nobody changes it, one sentence.</param>
/// <param name="Fix">What to do.</param>
public sealed record LintFinding(string Rule, LintSeverity Severity, string File, int Line, string Path, string What, string Ignored, LintFix Fix) : LintResult(Rule, File, Line)
{
    /// <summary>The object that it is about, with the namespace as written; default when it is about a file.</summary>
    public ResourceKey Object { get; init; }

    /// <summary>The applications that take the file, by name; empty when none does.</summary>
    public EquatableList<string> Applications { get; init; }
}

/// <summary>A rule that could not decide about a place. It may be right or wrong there: this is never an all-clear.</summary>
/// <param name="Why">What was not to be had, as the end of "not checked: …".</param>
public sealed record LintNotChecked(string Rule, string File, int Line, string Why) : LintResult(Rule, File, Line);

/// <summary>How a finding goes away.</summary>
/// <param name="Do">One sentence, imperative.</param>
/// <param name="Edits">Changes of the finding's file that make it go away; empty when somebody has to decide first.</param>
/// <param name="Diff">The same as a patch that <c>git apply</c> takes; null when there are no edits, or when values of a Secret stand beside them.</param>
public sealed record LintFix(string Do, EquatableList<TextEdit> Edits = default, string? Diff = null);
