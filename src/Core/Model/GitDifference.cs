namespace DbDashboard.Core.Model;

/// <summary>What differs under a path between two commits; no changes: the same content.</summary>
/// <param name="Changes">Seen from <paramref name="From"/> to <paramref name="To"/>, renames detected.</param>
public sealed record GitDifference(string From, string To, EquatableList<GitChange> Changes);
