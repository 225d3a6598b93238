using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>Adds to branches what they change, until as many directories were compared as one reading may.</summary>
internal sealed class BranchDetails(PathObjects objects, TouchedPaths paths, RadarAsked asked)
{
    /// <summary>Directories of one reading whose objects are compared.</summary>
    public const int MostCompared = 400;

    private const int MostPaths = 50;
    private int left = MostCompared;

    /// <summary>Directories that were not compared.</summary>
    public int LeftOut { get; private set; }

    public async Task<RadarBranch> AddAsync(RadarBranch branch, Reading<EquatableList<GitChange>> changes, CancellationToken cancellationToken)
    {
        var files = changes.ValueIfKnown;
        var touched = paths.Of(branch.Ref, asked.Refs, files);
        var compared = new List<RadarPath>();
        foreach (var path in touched.Take(MostPaths))
        {
            compared.Add(await CompareAsync(path, branch, cancellationToken));
        }

        return branch with
        {
            Files = changes.IsKnown ? files.Count : null,
            Paths = compared.ToEquatableList(),
            MorePaths = touched.Count - compared.Count,
            Why = changes.IsKnown ? null : changes.Why ?? "What it changes was not read.",
            IsWhole = changes.IsKnown && compared.TrueForAll(path => path.Objects is not null || path.IsFinal),
        };
    }

    private async Task<RadarPath> CompareAsync(RadarPath path, RadarBranch branch, CancellationToken cancellationToken)
    {
        if (left == 0)
        {
            LeftOut++;
            return path with { Why = "Not compared: too many directories differ. What if tells it." };
        }

        left--;
        return await objects.AddAsync(path, asked.Baseline.Commit, branch.Commit, cancellationToken);
    }
}
