using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads Git's side of one source of an application.</summary>
internal sealed class SourceFactsReader(IGitReader git, RevisionReader revisions)
{
    private const int HistoryLimit = 50;

    private readonly HeadReader heads = new(git, revisions);
    private readonly BranchesReader branches = new(git, revisions);
    private readonly DeploymentsReader deployments = new(revisions);
    private readonly StandingsReader standings = new(git);
    private readonly RemovalsReader removals = new(git);

    public async Task<SourceFacts> ReadAsync(Facts facts, int index, FactsDepth depth, CancellationToken cancellationToken)
    {
        var source = facts.Application.Sources[index];
        var (refs, known) = Resolve(facts, index, depth);
        if (known is not null)
        {
            return await ReadAsync(facts, index, known, cancellationToken);
        }

        return Unread(source, refs, refs.Source, refs.HasValue ? $"{source.EffectiveRevision} does not exist in the repository" : refs.Why ?? "the repository is not read yet");
    }

    /// <summary>The commits that a source's questions are asked against; null when its repository or its revision is not known.</summary>
    private (Reading<RepositoryRefs> Refs, Resolved? Known) Resolve(Facts facts, int index, FactsDepth depth)
    {
        var source = facts.Application.Sources[index];
        var refs = source.Chart is null && source.RepoUrl.Length > 0
            ? git.Refs(source.RepoUrl)
            : Reading.NotRead<RepositoryRefs>($"Git {source.RepoUrl}", "a Helm chart repository is not read file by file");
        var head = refs.HasValue ? refs.Value.Resolve(source.EffectiveRevision) : null;
        return (refs, refs.HasValue && (Compared(facts.Application, index) ?? head) is { } compared ? new Resolved(source, refs, compared, head, depth) : null);
    }

    /// <summary>
    /// What is compared and equal has one question to Git: whether its branch has moved on since. The refs are at hand, so nothing
    /// is asked of Git unless it has, and files are read only where the path is another one then.
    /// </summary>
    public async Task<SourceFacts> ReadMovedAsync(Facts facts, int index, CancellationToken cancellationToken)
    {
        const string NotAsked = "no rule asks for it in this state";
        var at = Resolve(facts, index, FactsDepth.AsNeeded);
        var unread = Unread(facts.Application.Sources[index], at.Refs, at.Refs.Source, NotAsked);
        if (at.Known is not { Head: not null } known || known.Head == known.Compared)
        {
            return at.Refs.HasValue ? unread : unread with { Tracked = Reading.NotRead<RevisionFacts>(at.Refs.Source, at.Refs.Why ?? "the repository is not read yet") };
        }

        var (tracked, head) = await heads.ReadAsync(facts, known, cancellationToken);
        return unread with { Tracked = tracked, Head = head };
    }

    private async Task<SourceFacts> ReadAsync(Facts facts, int index, Resolved at, CancellationToken cancellationToken)
    {
        var tracked = await revisions.ReadAsync(at.Source.EffectiveRevision, at.Compared, at.Source, facts.Application.Key.Name, cancellationToken);
        var head = at.Head is null || at.Head == at.Compared ? tracked : await heads.ReadHeadAsync(facts, at, cancellationToken);
        var history = at.Depth == FactsDepth.Everything || facts.Application.Sync == SyncStatus.Unknown
            ? await git.ReadHistoryAsync(at.Source.RepoUrl, at.Compared, at.Source.Path, null, HistoryLimit, cancellationToken)
            : Reading.NotRead<EquatableList<GitHistoryEntry>>(at.Refs.Source, "no rule asks for it in this state");
        var others = await branches.ReadAsync(facts, at, cancellationToken);
        var read = new SourceFacts(at.Source, at.Refs, tracked, head, others, history)
        {
            Deployed = await deployments.ReadAsync(facts, index, at, cancellationToken),
        };
        return await removals.AddAsync(facts, await standings.AddAsync(facts, index, at, read, cancellationToken), cancellationToken);
    }

    /// <summary>The commit that Argo CD compared; a source that could not be rendered names no commit.</summary>
    private static string? Compared(Application application, int index) =>
        index < application.Revisions.Count && GitRef.IsCommitId(application.Revisions[index]) ? application.Revisions[index] : null;

    private static SourceFacts Unread(ApplicationSource source, Reading<RepositoryRefs> refs, string name, string why) => new(
        source, refs,
        Reading.NotRead<RevisionFacts>(name, why),
        Reading.NotRead<RevisionFacts>(name, why),
        Reading.NotRead<EquatableList<RevisionFacts>>(name, why),
        Reading.NotRead<EquatableList<GitHistoryEntry>>(name, why));
}
