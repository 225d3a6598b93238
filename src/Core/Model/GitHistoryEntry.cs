namespace DbDashboard.Core.Model;

/// <summary>A commit with what it changed under the path that was asked for.</summary>
public sealed record GitHistoryEntry(GitCommit Commit, EquatableList<GitChange> Changes);
