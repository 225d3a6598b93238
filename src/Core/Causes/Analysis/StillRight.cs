using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Where a thing that a commit spoilt is still right, of what was read.</summary>
internal static class StillRight
{
    /// <summary><c>on feature/x</c>, <c>at v1.2</c>, <c>at 1a2b3c4, the commit before</c>; null when none is known.</summary>
    /// <param name="culprit">The commit that certainly spoilt it; null: only branches and tags are named.</param>
    public static string? Of(SourceFacts source, Func<RevisionFacts, bool> isRight, GitCommit? culprit) =>
        Branch(source, isRight) is { } branch ? $"on {Words.Cap(branch, 120)}"
        : Tag(source, isRight) is { } tag ? $"at {Words.Cap(tag, 120)}"
        : Before(culprit);

    /// <summary><c>at 1a2b3c4, the commit before</c>; null when it is not known or began the history.</summary>
    public static string? Before(GitCommit? culprit) => culprit is { Parents: [var parent, ..] } ? $"at {Words.Short(parent)}, the commit before" : null;

    /// <summary>The default branch first; then the one with the fewest commits of its own.</summary>
    private static string? Branch(SourceFacts source, Func<RevisionFacts, bool> isRight) => source.Branches.ValueIfKnown.Items
        .Where(isRight)
        .OrderByDescending(b => source.Refs.Value?.Head == "refs/heads/" + b.Name)
        .ThenBy(b => b.OwnCommitsKnown ? b.OwnCommits.Count : int.MaxValue)
        .ThenBy(b => b.Name, StringComparer.Ordinal)
        .FirstOrDefault()?.Name;

    /// <summary>A tag of what was deployed.</summary>
    private static string? Tag(SourceFacts source, Func<RevisionFacts, bool> isRight) => source.Deployed.Items.Where(isRight)
        .Select(d => source.Refs.Value?.Tags.FirstOrDefault(t => t.Commit == d.Commit)?.ShortName)
        .FirstOrDefault(name => name is not null);
}
