using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads the branches on which the source's path is not as on the tracked revision.</summary>
internal sealed class BranchesReader(IGitReader git, RevisionReader revisions)
{
    /// <summary>More branches are not read, and the reading says so.</summary>
    private const int MaxBranches = 40;

    /// <summary>Commits against the tracked revision are read only for branches that declare what waits for pruning.</summary>
    private const int MaxCompared = 6;

    public async Task<Reading<EquatableList<RevisionFacts>>> ReadAsync(Facts facts, Resolved at, CancellationToken cancellationToken)
    {
        var followed = Followed(at);
        var candidates = at.Refs.Value!.Branches.Where(b => !followed.Contains(b.Name) && b.Commit != at.Compared).ToList();
        var ids = await git.ReadPathIdsAsync(at.Source.RepoUrl, candidates.Select(b => b.Commit).Append(at.Compared).ToEquatableList(), at.Source.Path, cancellationToken);
        if (!ids.IsKnown)
        {
            return ids.Map(_ => default(EquatableList<RevisionFacts>));
        }

        var differing = candidates.Where((_, i) => ids.Value[i] != ids.Value[^1]).ToList();
        var read = new List<RevisionFacts>();
        foreach (var branch in Likely(facts, differing).Take(MaxBranches))
        {
            var reading = await revisions.ReadAsync(branch.ShortName, branch.Commit, at.Source, facts.Application.Key.Name, cancellationToken);
            if (reading.ValueIfKnown is { } known)
            {
                read.Add(known);
            }
        }

        var compared = await CompareAsync(facts, read, at, cancellationToken);
        var why = differing.Count > read.Count ? $"{read.Count} of {differing.Count} branches that differ were read" : null;
        return new(compared, at.Refs.State, at.Refs.Source, at.Refs.At, why ?? at.Refs.Why);
    }

    /// <summary>Full names of the branch that is followed itself, also when it is written as HEAD or in full.</summary>
    private static string?[] Followed(Resolved at) =>
        ["refs/heads/" + at.Source.EffectiveRevision, at.Source.EffectiveRevision == "HEAD" ? at.Refs.Value!.Head : at.Source.EffectiveRevision];

    /// <summary>Branches that were deployed from first: they explain most.</summary>
    private static IEnumerable<GitRef> Likely(Facts facts, List<GitRef> branches)
    {
        var deployed = Deployments.Of(facts.Application).Items.SelectMany(d => d.Sources.Items.Select(s => s.TargetRevision).Concat(d.Revisions.Items)).ToHashSet();
        return branches.OrderByDescending(b => deployed.Contains(b.ShortName) || deployed.Contains(b.Commit)).ThenBy(b => b.ShortName, StringComparer.Ordinal);
    }

    private async Task<EquatableList<RevisionFacts>> CompareAsync(Facts facts, List<RevisionFacts> branches, Resolved at, CancellationToken cancellationToken)
    {
        var pending = facts.PendingPrunes();
        var left = MaxCompared;
        for (var i = 0; i < branches.Count && left > 0; i++)
        {
            if (pending.Any(p => Attributions.Find(facts, branches[i].Selection, p.Key) is not null))
            {
                branches[i] = await revisions.CompareAsync(branches[i], at.Compared, at.Source, cancellationToken);
                left--;
            }
        }

        return branches.ToEquatableList();
    }
}
