using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>What the rules say of one revision of a repository.</summary>
/// <param name="RepoUrl">Without credentials.</param>
/// <param name="Revision">As people say it: <c>main</c>.</param>
/// <param name="Commit">What was read; empty when there is no such revision.</param>
/// <param name="Report">Known, or why nothing can be said: which is no all-clear.</param>
public sealed record LintAnswer(string RepoUrl, string Revision, string Commit, Reading<LintReport> Report);
