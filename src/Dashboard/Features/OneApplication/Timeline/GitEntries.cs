using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Timeline;

/// <summary>Commits that touch the application's paths, and branches that moved while we looked.</summary>
public static class GitEntries
{
    public static IEnumerable<TimelineEntry> Of(Facts facts, GitHostLinks hosts) =>
        facts.Sources.Items.SelectMany(git => Commits(git, hosts).Concat(Moves(git, hosts)));

    // A commit that several branches have is one thing that happened.
    private static IEnumerable<TimelineEntry> Commits(SourceFacts git, GitHostLinks hosts)
    {
        var tracked = git.History.Value.Items.Select(entry => (Entry: entry, Branch: git.Source.EffectiveRevision));
        var branches = git.Branches.Value.Items.SelectMany(branch => branch.OwnCommits.Items.Select(entry => (Entry: entry, Branch: branch.Name)));
        return tracked.Concat(branches)
            .GroupBy(one => one.Entry.Commit.Id)
            .Select(group => Entry(group.First().Entry, string.Join(", ", group.Select(one => one.Branch).Distinct()), git, hosts));
    }

    private static TimelineEntry Entry(GitHistoryEntry entry, string branches, SourceFacts git, GitHostLinks hosts) => new(
        entry.Commit.At,
        TimelineKind.Commit,
        $"{entry.Commit.Author} committed {entry.Commit.ShortId} on {branches}: {entry.Commit.Subject}{Changed(entry)}",
        "Git",
        hosts.To(new EvidenceLink(git.Source.RepoUrl, entry.Commit.Id)));

    private static string Changed(GitHistoryEntry entry) => entry.Changes.Count switch
    {
        0 => "",
        1 => $" ({entry.Changes[0].Kind.ToString().ToLowerInvariant()} {entry.Changes[0].Path})",
        _ => $" ({entry.Changes.Count} files)",
    };

    private static IEnumerable<TimelineEntry> Moves(SourceFacts git, GitHostLinks hosts)
    {
        foreach (var moved in git.Refs.Value?.Refs.Items ?? [])
        {
            if (moved.MovedAt is { } at && IsAbout(git, moved))
            {
                var from = moved.MovedFrom is { } old ? $" from {Short(old)}" : "";
                var compare = moved.MovedFrom is { } was ? new EvidenceLink(git.Source.RepoUrl, was, CompareWith: moved.Commit) : null;
                yield return new TimelineEntry(at, TimelineKind.BranchMove, $"{moved.ShortName} moved{from} to {Short(moved.Commit)}", "Git ls-remote, as we saw it", hosts.To(compare));
            }
        }
    }

    private static bool IsAbout(SourceFacts git, GitRef moved) =>
        moved.ShortName == git.Source.EffectiveRevision || git.Branches.Value.Items.Any(branch => branch.Name == moved.ShortName);

    private static string Short(string commit) => commit.Length > 7 ? commit[..7] : commit;
}
