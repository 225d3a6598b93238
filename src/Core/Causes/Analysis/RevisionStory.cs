using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Where one source stands on its way to the cluster: the branch's head, what Argo CD compared, what was synced last.</summary>
/// <param name="Synced">The last deployment; null when none is on record.</param>
public sealed record RevisionStory(StoryPoint Head, StoryGap HeadToCompared, StoryPoint Compared, StoryGap ComparedToSynced, StoryPoint? Synced)
{
    /// <summary>Of the application's source with this number, from 0.</summary>
    public static RevisionStory Of(Facts facts, int index = 0)
    {
        var source = facts.Sources[index];
        var head = HeadOf(source);
        var compared = ComparedOf(facts.Application, source, index);
        var synced = SyncedOf(facts.Application, source, index);
        return new(head, ToCompared(facts, source, head, compared), compared, ToSynced(facts, source, compared, synced), synced);
    }

    private static StoryPoint HeadOf(SourceFacts source)
    {
        var name = source.Source.EffectiveRevision;
        var commit = source.Refs.Value?.Resolve(name);
        var tip = source.Head.Value?.Tip ?? source.Tracked.Value?.Tip;
        return commit is null
            ? new(name, null, null, null, source.Refs.HasValue ? $"{name} is no branch or tag of the repository" : source.Refs.Why ?? "Git was not read")
            : new(name, commit, tip?.Id == commit ? tip.Author : null, tip?.Id == commit ? tip.At : null);
    }

    private static StoryPoint ComparedOf(Application application, SourceFacts source, int index) =>
        index < application.Revisions.Count && GitRef.IsCommitId(application.Revisions[index])
            ? new(source.Source.EffectiveRevision, application.Revisions[index], null, application.ReconciledAt)
            : new(source.Source.EffectiveRevision, null, null, application.ReconciledAt, Unresolved(application));

    private static string Unresolved(Application application) =>
        application.Sync == SyncStatus.None ? "Argo CD has not compared it yet" : "Argo CD names no commit, for it could not compare";

    private static StoryPoint? SyncedOf(Application application, SourceFacts source, int index) => Deployments.Last(application) is not { } last ? null
        : new(index < last.Sources.Count ? last.Sources[index].EffectiveRevision : source.Source.EffectiveRevision,
            index < last.Revisions.Count ? last.Revisions[index] : null,
            last.By ?? (last.Automated ? "auto-sync" : null),
            last.DeployedAt,
            index < last.Revisions.Count ? null : "its revision is not on record");

    private static StoryGap ToCompared(Facts facts, SourceFacts source, StoryPoint head, StoryPoint compared)
    {
        var standing = Standing(source, head.Commit);
        var isLost = MovedHead.Of(facts).Any(m => ReferenceEquals(m.Source, source) && m.IsLost);
        return head.Commit is not null && source.Head.ValueIfKnown is { OwnCommitsKnown: true } read && read.Commit == head.Commit
            ? new(head.Commit == compared.Commit, read.OwnCommits, read.Behind, standing?.Ahead, standing?.Behind) { IsLost = isLost }
            : Same(head, compared) ?? StoryGap.Unknown(head.Why ?? compared.Why ?? source.Head.Why ?? "the commits between were not read") with { IsLost = isLost };
    }

    private static StoryGap ToSynced(Facts facts, SourceFacts source, StoryPoint compared, StoryPoint? synced)
    {
        if (synced is null)
        {
            return StoryGap.Unknown(facts.Application.OperationState is null ? "no sync is on record" : "no finished sync is on record");
        }

        var standing = Standing(source, synced.Commit);
        return Same(compared, synced)
            ?? (source.Deployed.Items.FirstOrDefault(d => d.Commit == synced.Commit) is { OwnCommitsKnown: true } read
                ? new(false, read.Behind, read.OwnCommits, standing?.Behind, standing?.Ahead)
                : StoryGap.Unknown(synced.Why ?? compared.Why ?? "the commits between were not read"));
    }

    private static StoryGap? Same(StoryPoint first, StoryPoint second) => first.Commit is { } commit && commit == second.Commit ? new(true, [], [], 0, 0) : null;

    private static GitStanding? Standing(SourceFacts source, string? commit) => source.Standings.ValueIfKnown.Items.FirstOrDefault(s => s.Commit == commit);
}

/// <param name="Name">The branch or revision as it was written then.</param>
/// <param name="By">The commit's author, or who synced; null when not known.</param>
/// <param name="At">When it was committed, compared or synced.</param>
/// <param name="Why">Why there is no commit; null when there is one.</param>
public sealed record StoryPoint(string Name, string? Commit, string? By, DateTimeOffset? At, string? Why = null);

/// <summary>The commits between two points of the story.</summary>
/// <param name="Newer">Commits that touch the path and that only the earlier point has, newest first.</param>
/// <param name="Lost">Commits that touch the path and that only the later point has: the branch was left or rewound.</param>
/// <param name="AllNewer">How many commits only the earlier point has, those that do not touch the path as well; null when not read.</param>
public sealed record StoryGap(bool IsSame, EquatableList<GitHistoryEntry> Newer, EquatableList<GitHistoryEntry> Lost, int? AllNewer, int? AllLost)
{
    /// <summary>The compared commit is not on the branch any more.</summary>
    public bool IsLost { get; init; }

    /// <summary>Why the commits are not known; null when they are.</summary>
    public string? Why { get; init; }

    public static StoryGap Unknown(string why) => new(false, [], [], null, null) { Why = why };
}
