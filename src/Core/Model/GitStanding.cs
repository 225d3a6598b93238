namespace DbDashboard.Core.Model;

/// <summary>How a commit stands to a baseline.</summary>
/// <param name="Ahead">Commits that it has and the baseline has not; null when the history is longer than is read.</param>
/// <param name="Behind">Commits that the baseline has and it has not; null when the history is longer than is read.</param>
/// <param name="MergeBase">Where the two parted; null when they have no common commit, or when <paramref name="Ahead"/> is not known.</param>
public sealed record GitStanding(string Commit, int? Ahead, int? Behind, string? MergeBase);
