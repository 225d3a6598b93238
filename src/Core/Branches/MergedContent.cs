using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches;

/// <summary>What a branch changes is on the baseline although its commits are not: it was squashed, rebased or picked.</summary>
/// <param name="By">The baseline's commit that brought all of it; null when it was more than one, or when it was not found.</param>
/// <param name="ChangedSince">The baseline changed the same places again since: a merge would conflict. False: a merge changes nothing.</param>
public sealed record MergedContent(GitCommit? By, bool ChangedSince);
