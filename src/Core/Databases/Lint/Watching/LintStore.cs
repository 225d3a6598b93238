using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Lint.Watching;

/// <summary>The latest of what the rules say; pages read it and never wait.</summary>
public sealed class LintStore() : LatestValue<LintBook>(LintBook.NotReadYet);
