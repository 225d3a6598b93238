using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads the head of what is tracked where it is another commit than the compared one, with the commits between that touch the path.</summary>
internal sealed class HeadReader(IGitReader git, RevisionReader revisions)
{
    /// <summary>Both sides; without files where the path is the same at both, for then nothing came.</summary>
    public async Task<(Reading<RevisionFacts> Tracked, Reading<RevisionFacts> Head)> ReadAsync(Facts facts, Resolved at, CancellationToken cancellationToken)
    {
        var ids = await git.ReadPathIdsAsync(at.Source.RepoUrl, [at.Compared, at.Head!], at.Source.Path, cancellationToken);
        if (ids.ValueIfKnown is [var there, var here] && there == here)
        {
            var same = ids.Map(_ => new RevisionFacts(at.Source.EffectiveRevision, at.Head!, null, here is not null, null) { OwnCommitsKnown = true });
            return (same.Map(h => h with { Commit = at.Compared }), same);
        }

        var tracked = await revisions.ReadAsync(at.Source.EffectiveRevision, at.Compared, at.Source, facts.Application.Key.Name, cancellationToken);
        return (tracked, await ReadHeadAsync(facts, at, cancellationToken));
    }

    public async Task<Reading<RevisionFacts>> ReadHeadAsync(Facts facts, Resolved at, CancellationToken cancellationToken)
    {
        var head = await revisions.ReadAsync(at.Source.EffectiveRevision, at.Head!, at.Source, facts.Application.Key.Name, cancellationToken);
        return head.IsKnown ? head with { Value = await revisions.CompareAsync(head.Value, at.Compared, at.Source, cancellationToken) } : head;
    }
}
