using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>Compares the branches of one repository: one git process for all distances, three for the files of fifty branches, none an application.</summary>
internal sealed class RadarComputation(IGitReader git, SelectionReader selections)
{
    private readonly BranchChoice choice = new(git);
    private readonly BranchChanges changes = new(git);
    private readonly PathObjects objects = new(selections);

    public int Compared { get; private set; }

    /// <param name="before">The last answer; null when there is none.</param>
    public async Task<Reading<RadarAnswer>> ComputeAsync(RadarAsked asked, RadarAnswer? before, CancellationToken cancellationToken)
    {
        var chosen = await choice.ChooseAsync(asked, cancellationToken);
        var standings = await git.ReadStandingsAsync(asked.Repository.RepoUrl, asked.Baseline.Commit, chosen.Branches.Select(b => b.Ref.Commit).ToEquatableList(), cancellationToken);
        if (!standings.IsKnown)
        {
            return standings.Map(_ => default(RadarAnswer)!);
        }

        var still = before?.StillRight(asked) ?? [];
        var followers = new Followers(asked.Repository.Sources, asked.Refs);
        var branches = chosen.Branches.Items
            .Zip(standings.Value.Items, (branch, standing) => still.GetValueOrDefault((branch.Ref.Name, branch.Ref.Commit)) ?? new RadarBranch(branch.Ref, branch.Tip, standing, branch.Ref.ShortName == asked.Baseline.Name, followers.Of(branch.Ref)))
            .ToList();
        var limits = chosen.Limit is null ? new List<string>() : [chosen.Limit];
        await CompareAsync(branches, [.. still.Values], asked, limits, cancellationToken);
        return standings.Map(_ => new RadarAnswer(asked, new(asked.Repository.RepoUrl, asked.Baseline, chosen.Total, branches.ToEquatableList(), limits.ToEquatableList())));
    }

    private async Task CompareAsync(List<RadarBranch> branches, HashSet<RadarBranch> done, RadarAsked asked, List<string> limits, CancellationToken cancellationToken)
    {
        var open = branches.Select((branch, place) => (Branch: branch, Place: place)).Where(b => !b.Branch.IsBaseline && !done.Contains(b.Branch)).ToList();
        var files = await changes.ReadAsync(asked, [.. open.Select(b => b.Branch)], cancellationToken);
        var merged = new MergedContents(git);
        var contents = await merged.FindAsync(asked, [.. open.Select(b => b.Branch)], files, cancellationToken);
        var paths = new TouchedPaths(asked.Repository.Sources);
        var details = new BranchDetails(objects, paths, asked);
        foreach (var ((branch, place), changed, content) in open.Zip(files, contents))
        {
            Compared++;
            branches[place] = await details.AddAsync(branch with { Content = content }, changed, cancellationToken);
        }

        if (merged.LeftOut > 0)
        {
            limits.Add($"Of {merged.LeftOut} more branches it was not looked into whether their content came to {asked.Baseline.Name} by other commits.");
        }

        if (details.LeftOut > 0)
        {
            limits.Add($"Objects were compared in {BranchDetails.MostCompared} places; in {details.LeftOut} more only files are told.");
        }
    }
}
