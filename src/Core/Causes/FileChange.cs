using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>The commit since which a file is as it is, in the one respect that was asked for.</summary>
/// <param name="File">Its path after the commit, from the repository's root.</param>
public sealed record FileChange(string File, GitHistoryEntry Entry);

/// <summary>The commit since which a manifest cannot be read.</summary>
/// <param name="At">Where the file lies on the tracked revision, from the repository's root.</param>
public sealed record Breaking(string At, FileChange Change);
