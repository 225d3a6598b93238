using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What Git changed between the revision that was synced last and the one that is compared now.</summary>
/// <param name="Synced">The last deployment.</param>
/// <param name="Commits">Commits between that change what the source renders, newest first.</param>
/// <param name="Explained">Resources that differ or are missing and whose files these commits changed.</param>
public sealed record CommitsBetween(SourceFacts Source, RevisionFacts Synced, IReadOnlyList<GitHistoryEntry> Commits, IReadOnlyList<ManagedResourceStatus> Explained)
{
    public static IReadOnlyList<CommitsBetween> Of(Facts facts) =>
        facts.IsOutOfSync() ? [.. facts.Sources.Items.Select(s => Of(facts, s)).OfType<CommitsBetween>()] : [];

    private static CommitsBetween? Of(Facts facts, SourceFacts source)
    {
        if (source.Deployed.Items.FirstOrDefault() is not { OwnCommitsKnown: true } synced || source.Tracked.ValueIfKnown is not { } tracked || synced.Commit == tracked.Commit || !IsLast(facts, synced))
        {
            return null;
        }

        var commits = synced.Behind.Items.Where(e => e.Changes.Items.Any(c => Renders(source, tracked, synced, c))).ToList();
        var explained = facts.Application.Resources.Items
            .Where(r => r is { Status: SyncStatus.OutOfSync, Hook: false } && IsChanged(facts, source, tracked, commits, r))
            .ToList();
        return commits.Count == 0 || explained.Count == 0 ? null : new CommitsBetween(source, synced, commits, explained);
    }

    /// <summary>The newest deployment was read: an older one in its place would name commits that are synced already.</summary>
    private static bool IsLast(Facts facts, RevisionFacts synced) =>
        facts.Application.History.Items.LastOrDefault() is { } last && last.Revisions.Items.Contains(synced.Commit);

    /// <summary>True for a change that can change what is rendered; for Helm and the like every file can.</summary>
    private static bool Renders(SourceFacts source, RevisionFacts tracked, RevisionFacts synced, GitChange change) =>
        tracked.Selection is not { Type: SourceType.Directory } || IsTaken(source, tracked, change.Path) || IsTaken(source, synced, change.OldPath ?? change.Path);

    private static bool IsTaken(SourceFacts source, RevisionFacts revision, string path) =>
        revision.Selection?.Files.Items.Any(f => f.IsTaken && Removals.FullPath(source.Source.Path, f.Path) == path) is true;

    private static bool IsChanged(Facts facts, SourceFacts source, RevisionFacts tracked, List<GitHistoryEntry> commits, ManagedResourceStatus resource)
    {
        // A tool renders it: which file brings which object, and which took one away, is not known.
        if (tracked.Selection is not { Type: SourceType.Directory })
        {
            return commits.Count > 0;
        }

        if (resource.RequiresPruning)
        {
            return false;
        }

        var file = Attributions.Find(facts, tracked.Selection, resource.Key);
        return file is not null && commits.Exists(e => e.Changes.Items.Any(c => c.Path == Removals.FullPath(source.Source.Path, file.Path)));
    }
}
