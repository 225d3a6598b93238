using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads Git's side of one source of an application.</summary>
internal sealed class SourceFactsReader(IGitReader git, RevisionReader revisions)
{
    private const int HistoryLimit = 50;

    private readonly BranchesReader branches = new(git, revisions);
    private readonly DeploymentsReader deployments = new(revisions);
    private readonly RemovalsReader removals = new(git);

    public async Task<SourceFacts> ReadAsync(Facts facts, int index, FactsDepth depth, CancellationToken cancellationToken)
    {
        var source = facts.Application.Sources[index];
        var refs = source.Chart is null && source.RepoUrl.Length > 0
            ? git.Refs(source.RepoUrl)
            : Reading.NotRead<RepositoryRefs>($"Git {source.RepoUrl}", "a Helm chart repository is not read file by file");
        if (!refs.HasValue)
        {
            return Unread(source, refs, refs.Source, refs.Why ?? "the repository is not read yet");
        }

        var head = refs.Value.Resolve(source.EffectiveRevision);
        var compared = Compared(facts.Application, index) ?? head;
        if (compared is null)
        {
            return Unread(source, refs, refs.Source, $"{source.EffectiveRevision} does not exist in the repository");
        }

        return await ReadAsync(facts, index, new Resolved(source, refs, compared, head, depth), cancellationToken);
    }

    private async Task<SourceFacts> ReadAsync(Facts facts, int index, Resolved at, CancellationToken cancellationToken)
    {
        var name = facts.Application.Key.Name;
        var tracked = await revisions.ReadAsync(at.Source.EffectiveRevision, at.Compared, at.Source, name, cancellationToken);
        var head = at.Head is null || at.Head == at.Compared ? tracked : await revisions.ReadAsync(at.Source.EffectiveRevision, at.Head, at.Source, name, cancellationToken);
        var history = at.Depth == FactsDepth.Everything || facts.Application.Sync == SyncStatus.Unknown
            ? await git.ReadHistoryAsync(at.Source.RepoUrl, at.Compared, at.Source.Path, null, HistoryLimit, cancellationToken)
            : Reading.NotRead<EquatableList<GitHistoryEntry>>(at.Refs.Source, "no rule asks for it in this state");
        var others = await branches.ReadAsync(facts, at, cancellationToken);
        var read = new SourceFacts(at.Source, at.Refs, tracked, head, others, history)
        {
            Deployed = await deployments.ReadAsync(facts, index, at, cancellationToken),
        };
        return await removals.AddAsync(facts, read, cancellationToken);
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
