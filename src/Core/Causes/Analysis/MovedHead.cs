using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>A source whose tracked branch or tag stands at another commit than the one that Argo CD compared, in a way that matters to it.</summary>
/// <param name="Compared">The commit that Argo CD compared.</param>
/// <param name="Ref">Where the branch or tag stands now; null when it is gone.</param>
public sealed record MovedHead(SourceFacts Source, string Compared, GitRef? Ref)
{
    /// <summary>Argo CD asks Git every three minutes, some later; what it has not compared after this it did not see.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    /// <summary>The head with the commits between; null when the files of both could not be read.</summary>
    public RevisionFacts? Head => Ref is not null && Source.Head.ValueIfKnown is { OwnCommitsKnown: true } head && head.Commit == Ref.Commit ? head : null;

    /// <summary>The compared commit is not on the branch any more: the branch was rewound or rewritten, or is gone. False also when that is not known.</summary>
    public bool IsLost => Ref is null || Head is { Behind.Count: > 0 };

    /// <summary>The branch was seen to move, and Argo CD has compared since, and not this.</summary>
    public bool IsPassedOver(Facts facts) => Ref?.MovedAt is { } moved && facts.Application.ReconciledAt is { } looked && looked - moved > Poll;

    public static IReadOnlyList<MovedHead> Of(Facts facts) => facts.Application is { Sync: SyncStatus.Synced or SyncStatus.OutOfSync, DeletionTimestamp: null }
        ? [.. facts.Sources.Items.Select((source, index) => Of(facts.Application, source, index)).OfType<MovedHead>()]
        : [];

    private static MovedHead? Of(Application application, SourceFacts source, int index)
    {
        var revision = source.Source.EffectiveRevision;
        if (source.Refs.ValueIfKnown is not { } refs || index >= application.Revisions.Count || !GitRef.IsCommitId(application.Revisions[index]) || !IsCompared(application, index))
        {
            return null;
        }

        var compared = application.Revisions[index];
        if (refs.Lacks(revision))
        {
            return new MovedHead(source, compared, null);
        }

        return refs.Resolve(revision) is { } commit && commit != compared && new MovedHead(source, compared, refs.Refs.Items.First(r => r.Commit == commit && IsNamed(refs, r, revision))) is var moved && moved.Matters() ? moved : null;
    }

    private static bool IsNamed(RepositoryRefs refs, GitRef found, string revision) => found.Name == (revision == "HEAD" ? refs.Head : found.Name) && (revision == "HEAD" || found.Name == revision || found.ShortName == revision);

    /// <summary>The commit belongs to the source as it is written now; a spec that was changed a moment ago is compared soon.</summary>
    private static bool IsCompared(Application application, int index) => index >= application.ComparedSources.Count || Same(application.ComparedSources[index], application.Sources[index]);

    private static bool Same(ApplicationSource compared, ApplicationSource now) => compared.RepoUrl == now.RepoUrl && compared.EffectiveRevision == now.EffectiveRevision && compared.Path == now.Path;

    /// <summary>False when the files of the path, or what the source takes of them, are the same at both.</summary>
    private bool Matters() => Head is not { } head || ((head.OwnCommits.Count > 0 || head.Behind.Count > 0) && !(Objects(head) is { } now && Objects(Source.Tracked.ValueIfKnown) is { } then && now.SequenceEqual(then)));

    private static IReadOnlyList<string>? Objects(RevisionFacts? revision) =>
        revision?.Selection is { Type: SourceType.Directory, Complete: true } selection ? [.. selection.Objects.Items.Select(o => o.Json).Order(StringComparer.Ordinal)] : null;
}
