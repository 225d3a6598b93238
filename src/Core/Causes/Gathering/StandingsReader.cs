using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Counts the commits between the head, the compared commit and the last synced one, for the page that tells the way from one to the next.</summary>
internal sealed class StandingsReader(IGitReader git)
{
    public async Task<SourceFacts> AddAsync(Facts facts, int index, Resolved at, SourceFacts source, CancellationToken cancellationToken)
    {
        var synced = Deployments.Last(facts.Application) is { } last && index < last.Revisions.Count && GitRef.IsCommitId(last.Revisions[index]) ? last.Revisions[index] : null;
        // A commit that Git no longer has would fail the question about the other one too.
        var there = source.Deployed.Items.Any(d => d.Commit == synced);
        EquatableList<string> commits = [.. new[] { at.Head, there ? synced : null }.OfType<string>().Where(c => c != at.Compared).Distinct()];
        return at.Depth != FactsDepth.Everything || commits.Count == 0
            ? source
            : source with { Standings = await git.ReadStandingsAsync(at.Source.RepoUrl, at.Compared, commits, cancellationToken) };
    }
}
