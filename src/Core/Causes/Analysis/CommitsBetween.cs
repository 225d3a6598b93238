using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What Git changed between the revision that was synced last and the one that is compared now.</summary>
/// <param name="Synced">The last deployment.</param>
/// <param name="Commits">Commits of the compared revision that the synced one does not have and that change what is rendered, newest first.</param>
/// <param name="Lost">The same the other way round: the branch was rewound, another one is followed now, or another revision was synced.</param>
/// <param name="Explained">Resources that differ or are missing and whose manifests these commits changed.</param>
public sealed record CommitsBetween(SourceFacts Source, RevisionFacts Synced, IReadOnlyList<GitHistoryEntry> Commits, IReadOnlyList<GitHistoryEntry> Lost, IReadOnlyList<ManagedResourceStatus> Explained)
{
    /// <summary>The newest of either; there is at least one.</summary>
    public GitCommit Newest => (Commits.Count > 0 ? Commits : Lost)[0].Commit;

    /// <summary>The revision that was followed at the last sync, when that was another one; null when it is the same.</summary>
    public string? Before =>
        Synced.WithSource is { } then && then.EffectiveRevision != Source.Source.EffectiveRevision && !IsSameRef(then.EffectiveRevision) ? then.EffectiveRevision : null;

    public static IReadOnlyList<CommitsBetween> Of(Facts facts) =>
        facts.IsOutOfSync() ? [.. facts.Sources.Items.Select(s => Of(facts, s)).OfType<CommitsBetween>()] : [];

    /// <summary>Another revision was synced last than is compared now, and Git was not read: what came between is not known.</summary>
    public static bool IsUnknown(Facts facts) =>
        facts.IsOutOfSync() && Deployments.Last(facts.Application) is { } last && last.Revisions != facts.Application.Revisions && facts.Sources.Items.All(s => !s.Tracked.IsKnown || s.Deployed.Items.FirstOrDefault() is { OwnCommitsKnown: false });

    private static CommitsBetween? Of(Facts facts, SourceFacts source)
    {
        if (source.Deployed.Items.FirstOrDefault() is not { OwnCommitsKnown: true } synced || source.Tracked.ValueIfKnown is not { } tracked || synced.Commit == tracked.Commit || !IsLast(facts, synced))
        {
            return null;
        }

        var commits = synced.Behind.Items.Where(e => e.Changes.Items.Any(c => Renders(source, tracked, synced, c))).ToList();
        var lost = synced.OwnCommits.Items.Where(e => e.Changes.Items.Any(c => Renders(source, tracked, synced, c))).ToList();
        if (commits.Count + lost.Count == 0)
        {
            return null;
        }

        var explained = facts.Application.Resources.Items.Where(r => r is { Status: SyncStatus.OutOfSync, Hook: false } && IsChanged(facts, tracked, synced, r)).ToList();
        return explained.Count == 0 ? null : new CommitsBetween(source, synced, commits, lost, explained);
    }

    /// <summary>The newest deployment was read: an older one in its place would name commits that are synced already.</summary>
    private static bool IsLast(Facts facts, RevisionFacts synced) => Deployments.Last(facts.Application) is { } last && last.Revisions.Items.Contains(synced.Commit);

    /// <summary>HEAD and the branch that it stands for, or a branch written in full.</summary>
    private bool IsSameRef(string revision) => Source.Refs.ValueIfKnown is { } refs && FullName(refs, revision) == FullName(refs, Source.Source.EffectiveRevision);

    private static string? FullName(RepositoryRefs refs, string revision) =>
        revision == "HEAD" ? refs.Head : revision.StartsWith("refs/", StringComparison.Ordinal) ? revision : "refs/heads/" + revision;

    /// <summary>True for a change that can change what is rendered; for Helm and the like every file can.</summary>
    private static bool Renders(SourceFacts source, RevisionFacts tracked, RevisionFacts synced, GitChange change) =>
        tracked.Selection is not { Type: SourceType.Directory } || IsTaken(source, tracked, change.Path) || IsTaken(source, synced, change.Path) || (change.OldPath is { } old && (IsTaken(source, synced, old) || IsTaken(source, tracked, old)));

    private static bool IsTaken(SourceFacts source, RevisionFacts revision, string path) =>
        revision.Selection?.Files.Items.Any(f => f.IsTaken && Removals.FullPath(source.Source.Path, f.Path) == path) is true;

    /// <summary>The manifest is another than the one that was synced, or new. What waits for pruning has no manifest: other causes say why.</summary>
    private static bool IsChanged(Facts facts, RevisionFacts tracked, RevisionFacts synced, ManagedResourceStatus resource)
    {
        // A tool renders it: which file brings which object, and which took one away, is not known.
        if (tracked.Selection is not { Type: SourceType.Directory } selection)
        {
            return true;
        }

        return !resource.RequiresPruning && Manifest(facts, selection, resource.Key) is { } now && now != Manifest(facts, synced.Selection, resource.Key);
    }

    internal static string? Declared(Facts facts, EquatableList<ManifestObject> objects, ResourceKey key) => objects.Items.LastOrDefault(o => facts.IsSameObject(key, o.Key))?.Json;

    /// <summary>As it stands in its file, taken or not: a filter that changed is no commit.</summary>
    internal static string? Manifest(Facts facts, Selection? selection, ResourceKey key) =>
        Attributions.Find(facts, selection, key) is { } file ? Declared(facts, file.Objects, key) : null;
}
